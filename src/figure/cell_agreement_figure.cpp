#include <algorithm>
#include <cmath>

#include "figure/bar_cell.h"
#include "figure/cell_rows.h"
#include "figure/workshop_figures.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kMostRows = 12;
constexpr double kNameShare = 0.34;
constexpr double kGap = 20;
constexpr double kBarShare = 0.2;
constexpr double kNumberWidth = 44;
constexpr double kHeadLine = kSmallPx * kLineHeight;
constexpr double kSmallestDot = 3;
constexpr double kLargestDot = 9;

using Cells = std::vector<const CellOutcome*>;

Cells shown_cells(const ExerciseOutcome& exercise) {
  Cells cells = least_agreed(exercise);
  if (cells.size() > kMostRows) cells.resize(kMostRows);
  return cells;
}

struct Layout {
  double names = 0;  ///< width
  ScoreAxis axis{};
  double bar_left = 0;
  double bar_width = 0;
};

Layout layout_of(const FigureSheet& sheet) {
  const double width = sheet.right() - sheet.left();
  Layout layout;
  layout.names = kNameShare * width;
  layout.bar_width = kBarShare * width - kNumberWidth;
  layout.bar_left = sheet.right() - kBarShare * width;
  layout.axis = {sheet.left() + layout.names + kGap, layout.bar_left - kGap};
  return layout;
}

// The area of a dot is the number of its answers.
void draw_answers(FigureSheet& sheet, const Layout& layout, const CellRow& row) {
  std::size_t most = 1;
  for (const auto& [value, count] : row.cell->distribution) most = std::max(most, count);
  for (const auto& [value, count] : row.cell->distribution) {
    const double radius = std::max(
        kSmallestDot, kLargestDot * std::sqrt(static_cast<double>(count) / static_cast<double>(most)));
    sheet.svg().circle({place_on(layout.axis, row, value), row.middle()}, radius,
                       {Colour::accent, 0.45, Colour::ground});
  }
}

void draw_pooled(FigureSheet& sheet, const Layout& layout, const CellRow& row) {
  if (!row.cell->best) return;
  const double x = place_on(layout.axis, row, *row.cell->best);
  sheet.svg().line({x, row.middle() - 11}, {x, row.middle() + 11}, {Colour::harm, 2.5});
}

// Narrow columns have heads of more lines.
std::size_t head_lines(const FigureSheet& sheet) { return sheet.is_narrow() ? 4 : 2; }

double heads_height(const FigureSheet& sheet) {
  return sheet.is_narrow() ? static_cast<double>(head_lines(sheet)) * kHeadLine + 6 : 34;
}

void draw_heads(FigureSheet& sheet, const Wording& words, const Layout& layout) {
  const TextStyle style{kSmallPx, FontWeight::regular, Colour::quiet};
  const auto head = [&](double x, double width, std::string_view key) {
    sheet.svg().text({x, sheet.top() + kSmallPx},
                     wrapped(words.say(key), width, kSmallPx, FontWeight::regular, head_lines(sheet)), style);
  };
  head(layout.axis.from, layout.axis.to - layout.axis.from, "workshop_figure.answers_and_pooled");
  head(layout.bar_left, layout.bar_width + kNumberWidth, "workshop_figure.near_median");
}

std::string tooltip(const Wording& words, const ExerciseOutcome& exercise, const CellRow& row) {
  return words.say("workshop_figure.agreement_tooltip",
                   {{"name", cell_name(words, exercise, *row.cell)},
                    {"share", words.percent(*row.cell->agreement)},
                    {"answers", static_cast<std::int64_t>(row.cell->answers)}});
}

FigureText text_of(const Wording& words, const ExerciseOutcome& exercise) {
  const Cells all = least_agreed(exercise);
  const double wanted = words.request.input.methodology.judgement.consensus_share;
  const auto agreed =
      std::ranges::count_if(all, [wanted](const CellOutcome* cell) { return *cell->agreement >= wanted; });
  const std::vector<MessageArgument> counts = {
      {"agreed", static_cast<std::int64_t>(agreed)},
      {"all", static_cast<std::int64_t>(all.size())},
      {"share", words.percent(wanted)},
      {"shown", static_cast<std::int64_t>(std::min(all.size(), kMostRows))}};
  return {"workshop-agreement-" + std::to_string(exercise.position),
          words.say("workshop_figure.agreement_title", counts),
          words.say("workshop_figure.agreement_subtitle", counts),
          words.say("workshop_figure.agreement_description", counts)};
}

FigureData data_of(const Wording& words, const ExerciseOutcome& exercise, const std::vector<CellRow>& rows) {
  FigureData data{{words.say("workshop_figure.question"), words.say("workshop_figure.answers"),
                   words.say("workshop_figure.pooled"), words.say("workshop_figure.near_median")}};
  for (const CellRow& row : rows)
    data.rows.push_back({cell_name(words, exercise, *row.cell), words.count(row.cell->answers),
                         row.cell->best ? value_text(words, *row.column, *row.cell->best) : "–",
                         words.percent(*row.cell->agreement)});
  return data;
}

}  // namespace

std::optional<Figure> cell_agreement_figure(const FigureRequest& request, const ExerciseOutcome& exercise) {
  const Wording words{request};
  FigureSheet sheet(request, text_of(words, exercise));
  const Layout layout = layout_of(sheet);
  const auto rows =
      cell_rows(words, exercise, shown_cells(exercise), layout.names, sheet.top() + heads_height(sheet));
  if (rows.empty()) return std::nullopt;
  draw_heads(sheet, words, layout);
  for (const CellRow& row : rows)
    sheet.svg().with_tooltip(tooltip(words, exercise, row), [&] {
      draw_cell_name(sheet, row);
      draw_cell_axis(sheet, words, row, layout.axis);
      draw_answers(sheet, layout, row);
      draw_pooled(sheet, layout, row);
      draw_bar_cell(sheet.svg(),
                    {layout.bar_left, row.middle() - kBarHeight / 2, layout.bar_width, kBarHeight},
                    row.cell->agreement, words.percent(*row.cell->agreement));
    });
  return sheet.finished(rows.back().y + rows.back().height, data_of(words, exercise, rows));
}

}  // namespace socta
