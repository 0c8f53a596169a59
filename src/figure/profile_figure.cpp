#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/known_bar.h"
#include "figure/mark_key.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kNarrowNameShare = 0.36;
constexpr double kGap = 14;
constexpr double kLeastHeight = 28;
constexpr double kRowPadding = 6;
constexpr double kNumberPx = 12;

/// Danger, then the groups: what a row shows.
struct Row {
  std::string name;
  std::optional<double> score{};
  const Spread* spread = nullptr;
  double known = 0;
  std::optional<double> contribution{};
  const GroupResult* group = nullptr;
  std::optional<double> previous{};  ///< score in the cycle before
};

struct Columns {
  Box plot{};
  double score = 0;  ///< right ends of the numbers
  double adds = 0;
  double known = 0;
};

const ItemResult* find_item(const Results& results, const std::string& code) {
  const auto found = std::find_if(results.item_results.begin(), results.item_results.end(),
                                  [&code](const ItemResult& item) { return item.item == code; });
  return found == results.item_results.end() ? nullptr : &*found;
}

const ItemResult* previous_item(const FigureRequest& request) {
  return request.previous ? find_item(*request.previous, request.item) : nullptr;
}

std::optional<double> previous_score(const ItemResult* previous, const std::string& group) {
  if (!previous) return std::nullopt;
  const auto found = std::find_if(previous->groups.begin(), previous->groups.end(),
                                  [&group](const GroupResult& before) { return before.group == group; });
  return found == previous->groups.end() ? std::nullopt : found->score;
}

std::vector<Row> rows_of(const Wording& words, const ItemResult& item) {
  const ItemResult* previous = previous_item(words.request);
  std::vector<Row> rows = {{words.say("ranking.danger"), item.score, &item.spread, item.coverage.weight_known,
                            std::nullopt, nullptr, previous ? previous->score : std::nullopt}};
  for (const GroupResult& group : item.groups)
    rows.push_back({words.group(group.group), group.score, &group.spread, group.weight_known,
                    group.contribution, &group, previous_score(previous, group.group)});
  return rows;
}

std::string score_of(const Wording& words, const Row& row) {
  return row.score ? words.part(*row.score) : "–";
}

std::string adds_of(const Wording& words, const Row& row) {
  return row.contribution ? words.hundredths(*row.contribution) : "";
}

// Narrow sheets give up to half their width to a long word.
double names_width(const FigureSheet& sheet, const std::vector<Row>& rows) {
  double most = (sheet.is_narrow() ? kNarrowNameShare : kNameShare) * sheet.width();
  if (sheet.is_narrow())
    for (const Row& row : rows)
      most = std::clamp(widest_word(row.name, kLabelPx, FontWeight::semibold), most, sheet.width() / 2);
  double name = 0;
  for (const Row& row : rows)
    name = std::max(name, widest(wrapped(row.name, most, kLabelPx, FontWeight::semibold), kLabelPx,
                                 FontWeight::semibold));
  return name;
}

Columns columns_of(const FigureSheet& sheet, const Wording& words, const std::vector<Row>& rows) {
  const auto width = [&](std::string_view key) {
    return std::max(24.0, text_width(words.say(key), kSmallPx));
  };
  Columns columns;
  columns.known = sheet.right() - std::max(kKnownBarWidth, text_width(words.say("ranking.known"), kSmallPx));
  columns.adds = columns.known - kGap;
  // Narrow sheets leave what a group adds and what is known to the table of the data.
  columns.score = sheet.is_narrow() ? sheet.right() : columns.adds - width("figure.adds") - kGap;
  columns.plot.x = sheet.left() + names_width(sheet, rows) + kGap;
  columns.plot.width = columns.score - width("figure.score") - kGap - columns.plot.x;
  return columns;
}

// The indicators' own scores as short strokes under the group's interval.
void draw_indicators(Svg& svg, const Wording& words, const ScoreAxis& axis, double y,
                     const GroupResult& group) {
  for (const IndicatorResult& indicator : group.indicators) {
    if (!indicator.score) continue;
    const double x = axis.at(*indicator.score);
    svg.with_tooltip(words.indicator(indicator.indicator) + ": " + words.part(*indicator.score), [&] {
      svg.line({x, y + 7}, {x, y + 12}, {Colour::quiet, 1.4});
    });
  }
}

// A ring above the line, so that it stays seen where the score has not moved.
void draw_previous(Svg& svg, Point at) {
  svg.line({at.x, at.y - 3}, {at.x, at.y + 6}, {Colour::quiet, 1.2});
  svg.circle({at.x, at.y - 6}, 3.5, {Colour::ground, 1, Colour::quiet});
}

void draw_marks(Svg& svg, const Wording& words, const Columns& columns, const Row& row, double middle) {
  const ScoreAxis axis{columns.plot.x, columns.plot.right()};
  if (row.previous) draw_previous(svg, {axis.at(*row.previous), middle - 7});
  if (!row.score) {
    svg.unknown({columns.plot.x, middle - 4, columns.plot.width, 8});
    return;
  }
  const Methodology& methodology = words.request.input.methodology;
  const bool coloured = !row.group && !methodology.classes.empty();
  const Colour colour =
      coloured ? class_colour(class_of(methodology, *row.score), methodology.classes.size()) : Colour::accent;
  draw_interval(svg, axis, middle, *row.spread, *row.score, colour);
  if (row.group) draw_indicators(svg, words, axis, middle, *row.group);
}

FontWeight weight_of(const Row& row) { return row.group ? FontWeight::regular : FontWeight::semibold; }

std::vector<std::string> name_lines(const FigureSheet& sheet, const Columns& columns, const Row& row) {
  const double width = columns.plot.x - kGap - sheet.left() + 0.5;
  return wrapped(row.name, width, kLabelPx, weight_of(row), sheet.is_narrow() ? 4 : 2);
}

double height_of(const FigureSheet& sheet, const Columns& columns, const Row& row) {
  const auto lines = static_cast<double>(name_lines(sheet, columns, row).size());
  return std::max(kLeastHeight, lines * kLabelPx * kLineHeight + kRowPadding);
}

void draw_row(FigureSheet& sheet, const Wording& words, const Columns& columns, const Row& row,
              double middle) {
  Svg& svg = sheet.svg();
  const FontWeight weight = weight_of(row);
  svg.centred_text({sheet.left(), middle}, name_lines(sheet, columns, row), {kLabelPx, weight});
  draw_marks(svg, words, columns, row, middle);
  svg.centred_text({columns.score, middle}, {score_of(words, row)},
                   {kNumberPx, weight, Colour::ink, Anchor::end});
  if (sheet.is_narrow()) return;
  svg.centred_text({columns.adds, middle}, {adds_of(words, row)},
                   {kNumberPx, FontWeight::regular, Colour::ink, Anchor::end});
  draw_known_bar(svg, {columns.known, middle}, row.known);
}

void draw_heads(FigureSheet& sheet, const Wording& words, const Columns& columns) {
  Svg& svg = sheet.svg();
  const double y = columns.plot.y - 7;
  const TextStyle right{kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end};
  svg.text({columns.score, y}, words.say("figure.score"), right);
  if (sheet.is_narrow()) return;
  svg.text({columns.adds, y}, words.say("figure.adds"), right);
  svg.text({columns.known, y}, words.say("ranking.known"), {kSmallPx, FontWeight::regular, Colour::quiet});
}

std::string tooltip(const Wording& words, const Row& row) {
  const auto& quantiles = row.spread->quantiles;
  const std::string before =
      row.previous ? "; " + words.say("figure.previous_cycle") + ": " + words.part(*row.previous) : "";
  return words.say("figure.profile_tooltip",
                   {{"name", row.name},
                    {"score", row.score ? words.part(*row.score) : words.say("ranking.unknown")},
                    {"interval", words.range(words.part(quantiles[0]), words.part(quantiles[4]))},
                    {"known", words.percent(row.known)}}) +
         before;
}

FigureText text_of(const Wording& words, const ItemResult& item) {
  const std::string name = words.item(item.item);
  const std::vector<MessageArgument> arguments = {{"item", name},
                                                  {"class", words.class_of_item(item)},
                                                  {"rank", words.rank(item)},
                                                  {"count", words.count(words.request.results.items.size())}};
  return {"profile-" + item.item,
          item.score ? words.say("figure.profile_title", arguments)
                     : words.say("figure.ranking_tooltip_unknown", {{"item", name}}),
          words.subtitle("figure.profile_subtitle"), words.say("figure.profile_description", arguments)};
}

FigureData data_of(const Wording& words, const std::vector<Row>& rows) {
  FigureData data{{words.say("figure.part"), words.say("figure.score"), words.say("ranking.interval"),
                   words.say("figure.adds"), words.say("ranking.known")},
                  {}};
  const bool compared = previous_item(words.request) != nullptr;
  if (compared) data.columns.push_back(words.say("figure.previous_cycle"));
  for (const Row& row : rows) {
    const auto& quantiles = row.spread->quantiles;
    data.rows.push_back({row.name, score_of(words, row),
                         words.range(words.part(quantiles[0]), words.part(quantiles[4])), adds_of(words, row),
                         words.percent(row.known)});
    if (compared) data.rows.back().push_back(row.previous ? words.part(*row.previous) : "–");
  }
  return data;
}

// What the ring means, where there is one. Returns the bottom.
double draw_previous_key(FigureSheet& sheet, const Wording& words, double top) {
  if (!previous_item(words.request)) return top;
  const auto ring = [](Svg& svg, const Box& box) {
    draw_previous(svg, {box.x + box.width / 2, box.y + box.height / 2 + 3});
  };
  return draw_key(sheet, top + 8, {{ring, words.say("figure.previous_cycle")}});
}

}  // namespace

std::optional<Figure> profile_figure(const FigureRequest& request) {
  const ItemResult* item = find_item(request.results, request.item);
  if (!item || item->groups.empty()) return std::nullopt;
  const Wording words{request};
  const auto rows = rows_of(words, *item);
  FigureSheet sheet(request, text_of(words, *item));
  Columns columns = columns_of(sheet, words, rows);
  columns.plot.y = sheet.top() + class_words_height(words);
  for (const Row& row : rows) columns.plot.height += height_of(sheet, columns, row);
  draw_class_bands(sheet.svg(), words, columns.plot);
  draw_heads(sheet, words, columns);
  double top = columns.plot.y;
  for (const Row& row : rows) {
    const double height = height_of(sheet, columns, row);
    sheet.svg().with_tooltip(tooltip(words, row),
                             [&] { draw_row(sheet, words, columns, row, top + height / 2); });
    top += height;
  }
  draw_score_ticks(sheet.svg(), words, columns.plot);
  return sheet.finished(draw_previous_key(sheet, words, columns.plot.bottom() + 18), data_of(words, rows));
}

}  // namespace socta
