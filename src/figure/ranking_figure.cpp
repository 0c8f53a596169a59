#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/outlook_mark.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kRankWidth = 28;
constexpr double kKnownWidth = 44;
constexpr double kGap = 14;
constexpr double kNameShare = 0.28;    // of the sheet, at most
constexpr double kOutlookWords = 640;  // sheets that are narrower show the outlook by its mark alone
constexpr double kWordPx = 12;
constexpr double kMarkWidth = 16;
constexpr double kLeastRowHeight = 26;

struct Row {
  const ItemResult* item = nullptr;
  std::vector<std::string> name{};
  std::vector<std::string> class_word{};
  double y = 0;  ///< top
  double height = 0;

  double middle() const { return y + height / 2; }
};

/// Where the columns begin; a column that no item needs has no width.
struct Columns {
  double name = 0;
  Box plot{};  ///< height set when the rows are known
  double danger = 0;
  double danger_number = 0;  ///< right end of the numbers
  double outlook = 0;
  double known = 0;
  double name_width = 0;
  double class_width = 0;
};

std::string class_word(const Wording& words, const ItemResult& item) {
  return item.danger_class ? words.class_name(*item.danger_class) : words.say("ranking.unknown");
}

Ink ink_of(const Wording& words, const ItemResult& item) {
  if (!item.danger_class) return Ink::quiet;
  return class_ink(*item.danger_class, words.request.input.methodology.classes.size());
}

std::vector<const ItemResult*> ranked(const Results& results) {
  std::vector<const ItemResult*> items;
  for (const std::size_t i : ranking(results)) items.push_back(&results.item_results[i]);
  return items;
}

double outlook_width(const Wording& words, const std::vector<const ItemResult*>& items, double sheet) {
  double width = 0;
  for (const ItemResult* item : items) {
    if (!item->outlook) continue;
    const double word = sheet < kOutlookWords ? 0 : text_width(words.outlook(*item), kWordPx);
    width = std::max(width, kMarkWidth + word);
  }
  return width == 0 ? 0 : std::max(width, text_width(words.say("ranking.outlook"), kSmallPx)) + kGap;
}

double danger_width(const Wording& words, double class_width, double number_width) {
  return std::max(number_width + 6 + class_width, text_width(words.say("ranking.danger"), kSmallPx)) + kGap;
}

double class_column(const Wording& words, const std::vector<const ItemResult*>& items) {
  double width = 0;
  for (const ItemResult* item : items) {
    const auto lines = wrapped(class_word(words, *item), 84, kWordPx, FontWeight::regular, 2);
    width = std::max(width, widest(lines, kWordPx));
  }
  return width + 1;
}

double number_column(const Wording& words, const std::vector<const ItemResult*>& items) {
  double width = 0;
  for (const ItemResult* item : items)
    if (item->score)
      width = std::max(width, text_width(words.score(*item->score), kWordPx, FontWeight::semibold));
  return width;
}

Columns columns_of(const FigureSheet& sheet, const Wording& words,
                   const std::vector<const ItemResult*>& items) {
  Columns columns;
  columns.name = sheet.left() + kRankWidth;
  const double most = kNameShare * (sheet.right() - sheet.left());
  for (const ItemResult* item : items)
    columns.name_width =
        std::max(columns.name_width, widest(wrapped(words.item(item->item), most, kLabelPx), kLabelPx));
  columns.class_width = class_column(words, items);
  const double number = number_column(words, items);
  const double known = std::max(kKnownWidth, text_width(words.say("ranking.known"), kSmallPx));
  columns.known = sheet.right() - known;
  columns.outlook = columns.known - outlook_width(words, items, sheet.right() + sheet.left());
  columns.danger = columns.outlook - danger_width(words, columns.class_width, number);
  columns.danger_number = columns.danger + number;
  columns.plot.x = columns.name + columns.name_width + kGap;
  columns.plot.width = columns.danger - kGap - columns.plot.x;
  return columns;
}

std::vector<Row> rows_of(const Wording& words, const std::vector<const ItemResult*>& items,
                         const Columns& columns) {
  std::vector<Row> rows;
  double y = columns.plot.y;
  for (const ItemResult* item : items) {
    Row row{item, wrapped(words.item(item->item), columns.name_width + 0.5, kLabelPx),
            wrapped(class_word(words, *item), columns.class_width, kWordPx, FontWeight::regular, 2)};
    const double lines = static_cast<double>(std::max(row.name.size(), row.class_word.size()));
    row.y = y;
    row.height = std::max(kLeastRowHeight, lines * kLabelPx * kLineHeight + 8);
    y += row.height;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string rank_text(const ItemResult& item) {
  if (!item.rank) return "–";
  return std::to_string(*item.rank) + (item.tied_with > 0 ? "=" : "");
}

std::string interval_text(const Wording& words, const ItemResult& item) {
  return words.range(words.score(item.spread.quantiles[0]), words.score(item.spread.quantiles[4]));
}

std::string tooltip(const Wording& words, const ItemResult& item) {
  if (!item.score) return words.say("figure.ranking_tooltip_unknown", {{"item", words.item(item.item)}});
  return words.say("figure.ranking_tooltip", {{"item", words.item(item.item)},
                                              {"class", class_word(words, item)},
                                              {"score", words.score(*item.score)},
                                              {"interval", interval_text(words, item)},
                                              {"rank", rank_text(item)},
                                              {"known", words.percent(item.coverage.weight_known)}});
}

// Lines centred on the middle of the row.
void draw_lines(Svg& svg, double x, double middle, const std::vector<std::string>& lines,
                const TextStyle& style) {
  const double up = static_cast<double>(lines.size() - 1) / 2 * style.px * kLineHeight;
  svg.text({x, middle + 0.35 * style.px - up}, lines, style);
}

void draw_known(Svg& svg, const Columns& columns, const Row& row) {
  const Box bar{columns.known, row.middle() - 4, kKnownWidth, 8};
  svg.rect(bar, {Ink::line});
  svg.unknown(bar);
  const double known = row.item->coverage.weight_known;
  if (known > 0) svg.rect({bar.x, bar.y, bar.width * known, bar.height}, {Ink::accent});
}

void draw_marks(Svg& svg, const Wording& words, const Columns& columns, const Row& row) {
  const ScoreAxis axis{columns.plot.x, columns.plot.right()};
  const ItemResult& item = *row.item;
  if (item.score) {
    draw_interval(svg, axis, row.middle(), item.spread, *item.score, ink_of(words, item));
  } else {
    const double from = axis.at(item.coverage.unknown_low);
    svg.unknown({from, row.middle() - 4, axis.at(item.coverage.unknown_high) - from, 8});
  }
}

void draw_row(Svg& svg, const Wording& words, const Columns& columns, const Row& row) {
  const ItemResult& item = *row.item;
  const double text_y = row.middle() + 0.35 * kWordPx;
  svg.text({columns.name - 10, text_y}, rank_text(item),
           {kWordPx, FontWeight::regular, Ink::quiet, Anchor::end});
  draw_lines(svg, columns.name, row.middle(), row.name, {kLabelPx});
  draw_marks(svg, words, columns, row);
  if (item.score)
    svg.text({columns.danger_number, text_y}, words.score(*item.score),
             {kWordPx, FontWeight::semibold, Ink::ink, Anchor::end});
  draw_lines(svg, columns.danger_number + 6, row.middle(), row.class_word, {kWordPx});
  if (item.outlook) {
    draw_outlook_mark(svg, {columns.outlook + 5, row.middle()}, item.outlook->direction);
    const double word = columns.outlook + kMarkWidth;
    if (word + text_width(words.outlook(item), kWordPx) < columns.known)
      svg.text({word, text_y}, words.outlook(item), {kWordPx});
  }
  draw_known(svg, columns, row);
}

void draw_column_heads(Svg& svg, const Wording& words, const Columns& columns) {
  const double y = columns.plot.y - 7;
  const TextStyle style{kSmallPx, FontWeight::regular, Ink::quiet};
  svg.text({columns.danger, y}, words.say("ranking.danger"), style);
  if (columns.outlook < columns.known) svg.text({columns.outlook, y}, words.say("ranking.outlook"), style);
  svg.text({columns.known, y}, words.say("ranking.known"), style);
}

std::vector<std::string> data_row(const Wording& words, const ItemResult& item) {
  const auto quantile = [&](std::size_t i) { return words.score(item.spread.quantiles[i]); };
  return {rank_text(item),
          words.item(item.item),
          class_word(words, item),
          item.score ? words.score(*item.score) : "–",
          words.range(quantile(1), quantile(3)),
          words.range(quantile(0), quantile(4)),
          words.outlook(item),
          words.percent(item.coverage.weight_known)};
}

FigureData data_of(const Wording& words, const std::vector<const ItemResult*>& items) {
  FigureData data{{words.say("ranking.rank"), words.form(), words.say("ranking.class"),
                   words.say("ranking.danger"), words.say("figure.interval_50"),
                   words.say("ranking.interval"), words.say("ranking.outlook"), words.say("ranking.known")}};
  for (const ItemResult* item : items) data.rows.push_back(data_row(words, *item));
  return data;
}

FigureText text_of(const Wording& words, const std::vector<const ItemResult*>& items) {
  const ItemResult& first = *items.front();
  const std::string name = words.item(first.item);
  FigureText text{"ranking", {}};
  text.title =
      first.tied_with > 0
          ? words.say("figure.ranking_title_tied", {{"count", static_cast<std::int64_t>(first.tied_with + 1)},
                                                    {"class", class_word(words, first)}})
          : words.say("figure.ranking_title", {{"item", name}, {"class", class_word(words, first)}});
  text.subtitle = words.say("figure.ranking_subtitle") + " " + words.place_and_time();
  text.description =
      words.say("figure.ranking_description", {{"count", static_cast<std::int64_t>(items.size())},
                                               {"first", name},
                                               {"last", words.item(items.back()->item)}});
  return text;
}

}  // namespace

std::optional<Figure> ranking_figure(const FigureRequest& request) {
  const Wording words{request};
  const auto items = ranked(request.results);
  if (items.empty() || !items.front()->score) return std::nullopt;
  FigureSheet sheet(request, text_of(words, items));
  Columns columns = columns_of(sheet, words, items);
  columns.plot.y = sheet.top() + class_words_height(words);
  const auto rows = rows_of(words, items, columns);
  columns.plot.height = rows.back().y + rows.back().height - columns.plot.y;
  draw_class_bands(sheet.svg(), words, columns.plot);
  draw_column_heads(sheet.svg(), words, columns);
  for (const Row& row : rows)
    sheet.svg().with_tooltip(tooltip(words, *row.item), [&] { draw_row(sheet.svg(), words, columns, row); });
  draw_score_ticks(sheet.svg(), words, columns.plot);
  return sheet.finished(columns.plot.bottom() + 18, data_of(words, items));
}

}  // namespace socta
