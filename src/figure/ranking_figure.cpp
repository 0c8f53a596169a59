#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/known_bar.h"
#include "figure/outlook_mark.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kGap = 14;
constexpr double kNameShare = 0.28;
constexpr double kOutlookWords = 640;  // sheets that are narrower show the outlook by its mark alone
constexpr double kWordPx = 12;
constexpr double kMarkWidth = 16;
constexpr double kMostClassWidth = 84;

/// Where the columns right of the names begin. A column that no item needs has no width.
struct Columns {
  Box plot{};
  double danger = 0;
  double danger_number = 0;  ///< right end of the numbers
  double class_width = 0;
  double outlook = 0;
  bool outlook_words = true;
  double known = 0;
};

using Items = std::vector<const ItemResult*>;

double outlook_width(const Wording& words, const Items& items, bool with_words) {
  double width = 0;
  for (const ItemResult* item : items) {
    if (!item->outlook) continue;
    const double word = with_words ? text_width(words.outlook(*item), kWordPx) : 0;
    width = std::max(width, kMarkWidth + word);
  }
  return width == 0 ? 0 : std::max(width, text_width(words.say("ranking.outlook"), kSmallPx)) + kGap;
}

std::vector<std::string> class_lines(const Wording& words, const ItemResult& item) {
  return wrapped(words.class_of_item(item), kMostClassWidth, kWordPx, FontWeight::regular, 2);
}

double class_column(const Wording& words, const Items& items) {
  double width = 0;
  for (const ItemResult* item : items) width = std::max(width, widest(class_lines(words, *item), kWordPx));
  return width;
}

double number_column(const Wording& words, const Items& items) {
  double width = 0;
  for (const ItemResult* item : items)
    if (item->score)
      width = std::max(width, text_width(words.score(*item->score), kWordPx, FontWeight::semibold));
  return width;
}

Columns columns_of(const FigureSheet& sheet, const Wording& words, const Items& items, double name_right) {
  Columns columns;
  columns.class_width = class_column(words, items);
  const double number = number_column(words, items);
  columns.known = sheet.right() - std::max(kKnownBarWidth, text_width(words.say("ranking.known"), kSmallPx));
  columns.outlook_words = sheet.right() + sheet.left() >= kOutlookWords;
  columns.outlook = columns.known - outlook_width(words, items, columns.outlook_words);
  const double danger =
      std::max(number + 6 + columns.class_width, text_width(words.say("ranking.danger"), kSmallPx));
  columns.danger = columns.outlook - danger - kGap;
  columns.danger_number = columns.danger + number;
  columns.plot.x = name_right + kGap;
  columns.plot.width = columns.danger - kGap - columns.plot.x;
  return columns;
}

// On narrow sheets the number and the class stand beside the name, the interval has the line under it.
Columns narrow_columns(const FigureSheet& sheet, const Wording& words, const Items& items) {
  Columns columns;
  columns.class_width = class_column(words, items);
  columns.danger_number = sheet.right() - columns.class_width - 6;
  columns.danger = columns.danger_number - number_column(words, items);
  columns.outlook = columns.known = sheet.right();
  return columns;
}

std::string interval_text(const Wording& words, const ItemResult& item) {
  return words.range(words.score(item.spread.quantiles[0]), words.score(item.spread.quantiles[4]));
}

std::string tooltip(const Wording& words, const ItemResult& item) {
  const std::string name = words.item(item.item);
  if (!item.score) return words.say("figure.ranking_tooltip_unknown", {{"item", name}});
  return words.say("figure.ranking_tooltip", {{"item", name},
                                              {"class", words.class_of_item(item)},
                                              {"score", words.score(*item.score)},
                                              {"interval", interval_text(words, item)},
                                              {"rank", words.rank(item)},
                                              {"known", words.percent(item.coverage.weight_known)}});
}

void draw_marks(Svg& svg, const Wording& words, const Columns& columns, const ItemRow& row) {
  const ScoreAxis axis{columns.plot.x, columns.plot.right()};
  const ItemResult& item = *row.item;
  if (item.score) {
    draw_interval(svg, axis, row.middle(), item.spread, *item.score, colour_of_item(words, item));
  } else {
    const double from = axis.at(item.coverage.unknown_low);
    svg.unknown({from, row.middle() - 4, axis.at(item.coverage.unknown_high) - from, 8});
  }
}

void draw_outlook(Svg& svg, const Wording& words, const Columns& columns, const ItemRow& row) {
  const ItemResult& item = *row.item;
  if (!item.outlook) return;
  draw_outlook_mark(svg, {columns.outlook + 5, row.middle()}, item.outlook->direction);
  if (columns.outlook_words)
    svg.centred_text({columns.outlook + kMarkWidth, row.middle()}, {words.outlook(item)}, {kWordPx});
}

void draw_row(FigureSheet& sheet, const Wording& words, const Columns& columns, const ItemRow& row) {
  Svg& svg = sheet.svg();
  draw_item_name(sheet, words, row);
  draw_marks(svg, words, columns, row);
  if (row.item->score)
    svg.centred_text({columns.danger_number, row.name_middle()}, {words.score(*row.item->score)},
                     {kWordPx, FontWeight::semibold, Colour::ink, Anchor::end});
  svg.centred_text({columns.danger_number + 6, row.name_middle()}, class_lines(words, *row.item), {kWordPx});
  if (sheet.is_narrow()) return;
  draw_outlook(svg, words, columns, row);
  draw_known_bar(svg, {columns.known, row.middle()}, row.item->coverage.weight_known);
}

void draw_column_heads(Svg& svg, const Wording& words, const Columns& columns) {
  const double y = columns.plot.y - 7;
  const TextStyle style{kSmallPx, FontWeight::regular, Colour::quiet};
  svg.text({columns.danger, y}, words.say("ranking.danger"), style);
  if (columns.outlook < columns.known) svg.text({columns.outlook, y}, words.say("ranking.outlook"), style);
  svg.text({columns.known, y}, words.say("ranking.known"), style);
}

std::vector<std::string> data_row(const Wording& words, const ItemResult& item) {
  const auto quantile = [&](std::size_t i) { return words.score(item.spread.quantiles[i]); };
  return {words.rank(item),
          words.item(item.item),
          words.class_of_item(item),
          item.score ? words.score(*item.score) : "–",
          words.range(quantile(1), quantile(3)),
          interval_text(words, item),
          words.outlook(item),
          words.percent(item.coverage.weight_known)};
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{{words.say("ranking.rank"), words.form(), words.say("ranking.class"),
                   words.say("ranking.danger"), words.say("figure.interval_50"),
                   words.say("ranking.interval"), words.say("ranking.outlook"), words.say("ranking.known")},
                  {}};
  for (const ItemResult* item : items) data.rows.push_back(data_row(words, *item));
  return data;
}

std::string title_of(const Wording& words, const ItemResult& first) {
  const std::string danger_class = words.class_of_item(first);
  if (first.tied_with > 0)
    return words.say("figure.ranking_title_tied",
                     {{"count", static_cast<std::int64_t>(first.tied_with + 1)}, {"class", danger_class}});
  return words.say("figure.ranking_title", {{"item", words.item(first.item)}, {"class", danger_class}});
}

FigureText text_of(const Wording& words, const Items& items) {
  return {"ranking", title_of(words, *items.front()), words.subtitle("figure.ranking_subtitle"),
          words.say("figure.ranking_description", {{"count", static_cast<std::int64_t>(items.size())},
                                                   {"first", words.item(items.front()->item)},
                                                   {"last", words.item(items.back()->item)}})};
}

struct Layout {
  ItemRows rows{};
  Columns columns{};
};

Layout wide_layout(const FigureSheet& sheet, const Wording& words, const Items& items) {
  const auto other_lines = [&](const ItemResult& item) { return class_lines(words, item).size(); };
  const double top = sheet.top() + class_words_height(words);
  Layout layout{item_rows(sheet, words, items, kNameShare, top, other_lines)};
  layout.columns = columns_of(sheet, words, items, layout.rows.name_right);
  return layout;
}

Layout narrow_layout(const FigureSheet& sheet, const Wording& words, const Items& items) {
  Layout layout{{}, narrow_columns(sheet, words, items)};
  const double beside = sheet.right() - layout.columns.danger + kGap;
  layout.rows = stacked_item_rows(sheet, words, items, beside, sheet.top() + class_words_height(words));
  layout.columns.plot.x = layout.rows.name_right;
  layout.columns.plot.width = sheet.right() - layout.rows.name_right;
  return layout;
}

Layout layout_of(const FigureSheet& sheet, const Wording& words, const Items& items) {
  Layout layout = sheet.is_narrow() ? narrow_layout(sheet, words, items) : wide_layout(sheet, words, items);
  layout.columns.plot.y = layout.rows.rows.front().y;
  layout.columns.plot.height = layout.rows.bottom - layout.columns.plot.y;
  return layout;
}

}  // namespace

std::optional<Figure> ranking_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = ranked_items(request.results);
  if (items.empty() || !items.front()->score) return std::nullopt;
  FigureSheet sheet(request, text_of(words, items));
  const Layout layout = layout_of(sheet, words, items);
  const Columns& columns = layout.columns;
  draw_class_bands(sheet.svg(), words, columns.plot);
  if (!sheet.is_narrow()) draw_column_heads(sheet.svg(), words, columns);
  for (const ItemRow& row : layout.rows.rows)
    sheet.svg().with_tooltip(tooltip(words, *row.item), [&] { draw_row(sheet, words, columns, row); });
  draw_score_ticks(sheet.svg(), words, columns.plot);
  return sheet.finished(layout.rows.bottom + 18, data_of(words, items));
}

}  // namespace socta
