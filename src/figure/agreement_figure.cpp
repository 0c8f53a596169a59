#include <algorithm>
#include <cmath>
#include <functional>

#include "figure/bar_cards.h"
#include "figure/bar_cell.h"
#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/wording.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.4;
constexpr double kGap = 14;
constexpr double kNumberWidth = 44;
constexpr double kPadding = 8;
constexpr double kShiftScale = 0.25;  // a shift of a quarter of the scale fills the bar

/// A measure of agreement: its head, and its value and share of a bar for each row.
struct AgreementColumn {
  std::string head{};
  std::vector<std::string> numbers{};
  std::vector<std::optional<double>> shares{};
  Colour colour = Colour::accent;
};

std::optional<double> mean_shift(const Results& results, std::string_view indicator) {
  double sum = 0;
  std::size_t count = 0;
  for (const ItemResult& item : results.item_results)
    for (const GroupResult& group : item.groups)
      for (const IndicatorResult& cell : group.indicators)
        if (cell.round_shift && (indicator.empty() || cell.indicator == indicator)) {
          sum += std::abs(*cell.round_shift);
          ++count;
        }
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

// All together first, then the indicators in the methodology's order.
std::vector<const ExerciseAgreement*> rows_of(const Results& results) {
  std::vector<const ExerciseAgreement*> rows;
  for (const ExerciseAgreement& agreement : results.agreement) rows.push_back(&agreement);
  std::stable_partition(rows.begin(), rows.end(), [](const auto* row) { return row->indicator.empty(); });
  return rows;
}

std::string name_of(const Wording& words, const ExerciseAgreement& row) {
  return row.indicator.empty() ? words.say("figure.all_cells") : words.indicator(row.indicator);
}

using Rows = std::vector<const ExerciseAgreement*>;
using Value = std::function<std::optional<double>(const ExerciseAgreement&)>;

// `full` fills a bar.
AgreementColumn measure_of(const Rows& rows, std::string head, const Value& value, double full,
                           const std::function<std::string(double)>& text) {
  AgreementColumn measure{std::move(head)};
  for (const ExerciseAgreement* row : rows) {
    const std::optional<double> found = value(*row);
    measure.numbers.push_back(found ? text(*found) : "–");
    measure.shares.push_back(found ? std::optional<double>(*found / full) : std::nullopt);
  }
  return measure;
}

// Those of which anything is defined.
std::vector<AgreementColumn> measures_of(const Wording& words, const Rows& rows) {
  const Language language = words.request.language;
  const auto index = [language](double value) { return number_text(value, 2, language); };
  const auto percent = [&words](double value) { return words.percent(value); };
  const auto points = [language](double value) { return number_text(value * 100, 1, language); };
  std::vector<AgreementColumn> measures = {
      measure_of(
          rows, words.say("figure.agreement_alpha"),
          [](const ExerciseAgreement& row) { return row.alpha_ordinal; }, 1, index),
      measure_of(
          rows, words.say("figure.agreement_w"), [](const ExerciseAgreement& row) { return row.kendall_w; },
          1, index),
      measure_of(
          rows, words.say("figure.agreement_consensus"),
          [](const ExerciseAgreement& row) { return row.consensus_share; }, 1, percent),
      measure_of(
          rows, words.say("figure.agreement_shift"),
          [&](const ExerciseAgreement& row) { return mean_shift(words.request.results, row.indicator); },
          kShiftScale, points)};
  measures.back().colour = Colour::class_3;
  std::erase_if(measures, [](const AgreementColumn& measure) {
    return std::none_of(measure.shares.begin(), measure.shares.end(),
                        [](const auto& share) { return share.has_value(); });
  });
  return measures;
}

std::string tooltip(const Wording& words, const std::vector<AgreementColumn>& measures,
                    const ExerciseAgreement& row, std::size_t place) {
  std::string text = name_of(words, row);
  for (const AgreementColumn& measure : measures)
    text += (&measure == &measures.front() ? ": " : "; ") + measure.head + " " + measure.numbers[place];
  return text;
}

FontWeight weight_of(const ExerciseAgreement& row) {
  return row.indicator.empty() ? FontWeight::semibold : FontWeight::regular;
}

double name_width(const FigureSheet& sheet, const Wording& words, const Rows& rows) {
  const double most = kNameShare * (sheet.right() - sheet.left());
  double width = 0;
  for (const ExerciseAgreement* row : rows)
    width = std::max(width, widest(wrapped(name_of(words, *row), most, kLabelPx, weight_of(*row)), kLabelPx,
                                   weight_of(*row)));
  return width;
}

void draw_bars(Svg& svg, const std::vector<AgreementColumn>& measures, const Columns& columns, double middle,
               std::size_t place) {
  for (std::size_t i = 0; i < measures.size(); ++i)
    draw_bar_cell(svg, {columns.at(i), middle - kBarHeight / 2, columns.width - kNumberWidth, kBarHeight},
                  measures[i].shares[place], measures[i].numbers[place], measures[i].colour);
}

std::vector<CardBar> bars_of(const std::vector<AgreementColumn>& measures, std::size_t place) {
  std::vector<CardBar> bars;
  for (const AgreementColumn& measure : measures)
    bars.push_back({measure.head, measure.head + " " + measure.numbers[place],
                    [&measure, place](Svg& svg, const Box& bar) {
                      draw_bar_cell(svg, bar, measure.shares[place], measure.numbers[place], measure.colour);
                    }});
  return bars;
}

double draw_table(FigureSheet& sheet, const Wording& words, const Rows& rows,
                  const std::vector<AgreementColumn>& measures) {
  const double names = name_width(sheet, words, rows);
  const Columns columns = columns_from(sheet, sheet.left() + names + kGap, measures.size());
  std::vector<std::string> heads;
  for (const AgreementColumn& measure : measures) heads.push_back(measure.head);
  double y = draw_column_heads(sheet, heads, columns, columns.width - kNumberWidth);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TextStyle style{kLabelPx, weight_of(*rows[i])};
    const auto lines = wrapped(name_of(words, *rows[i]), names + 0.5, style.px, style.weight);
    const double height = static_cast<double>(lines.size()) * style.px * kLineHeight + kPadding;
    sheet.svg().with_tooltip(tooltip(words, measures, *rows[i], i), [&] {
      sheet.svg().centred_text({sheet.left(), y + height / 2}, lines, style);
      draw_bars(sheet.svg(), measures, columns, y + height / 2, i);
    });
    y += height;
  }
  return y;
}

double draw_cards(FigureSheet& sheet, const Wording& words, const Rows& rows,
                  const std::vector<AgreementColumn>& measures) {
  std::vector<BarCard> cards;
  for (std::size_t i = 0; i < rows.size(); ++i)
    cards.push_back({"", name_of(words, *rows[i]), bars_of(measures, i)});
  return draw_bar_cards(sheet, cards, kNumberWidth);
}

FigureText text_of(const Wording& words, const Rows& rows) {
  const ExerciseAgreement* least = nullptr;
  for (const ExerciseAgreement* row : rows)
    if (!row->indicator.empty() && row->alpha_ordinal &&
        (!least || *row->alpha_ordinal < *least->alpha_ordinal))
      least = row;
  FigureText text{"agreement", words.say("figure.agreement_title_all"),
                  words.subtitle("figure.agreement_subtitle"), words.say("figure.agreement_description")};
  if (least)
    text.title = words.say("figure.agreement_title",
                           {{"indicator", name_of(words, *least)},
                            {"alpha", number_text(*least->alpha_ordinal, 2, words.request.language)}});
  return text;
}

FigureData data_of(const Wording& words, const Rows& rows, const std::vector<AgreementColumn>& measures) {
  FigureData data{{words.say("figure.indicator")}};
  for (const AgreementColumn& measure : measures) data.columns.push_back(measure.head);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    data.rows.push_back({name_of(words, *rows[i])});
    for (const AgreementColumn& measure : measures) data.rows.back().push_back(measure.numbers[i]);
  }
  return data;
}

}  // namespace

std::optional<Figure> agreement_figure(const FigureRequest& request) {
  const Wording words{request};
  const Rows rows = rows_of(request.results);
  const auto measures = measures_of(words, rows);
  if (measures.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, rows));
  const auto draw = sheet.is_narrow() ? draw_cards : draw_table;
  return sheet.finished(draw(sheet, words, rows, measures), data_of(words, rows, measures));
}

}  // namespace socta
