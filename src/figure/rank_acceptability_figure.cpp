#include <algorithm>
#include <cmath>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kHeadHeight = 32;
constexpr double kLargestMark = 20;
constexpr double kLargestNarrowMark = 14;
constexpr double kWorthDrawing = 0.005;  // half a percent of the draws: less would be a speck

using Items = std::vector<const ItemResult*>;

struct Ranks {
  double left = 0;
  double column = 0;
  double mark = 0;  ///< side of the square for a share of 1
  double top3 = 0;  ///< right end of the last column

  double at(std::size_t rank) const { return left + (static_cast<double>(rank) - 0.5) * column; }
};

Items with_ranks(const Results& results) {
  Items items = ranked_items(results);
  std::erase_if(items,
                [](const ItemResult* item) { return !item->score || item->rank_acceptability.empty(); });
  return items;
}

Ranks ranks_between(const FigureSheet& sheet, double left, double right, std::size_t count) {
  Ranks ranks{left, (right - left) / static_cast<double>(count), 0, sheet.right()};
  ranks.mark = std::min(kLargestMark, ranks.column - 1);
  return ranks;
}

/// Rows of items, and where the ranks stand in them.
struct Layout {
  ItemRows rows{};
  Ranks ranks{};
};

Layout wide_layout(const FigureSheet& sheet, const Wording& words, const Items& items, std::size_t count) {
  Layout layout{item_rows(sheet, words, items, kNameShare, sheet.top() + kHeadHeight)};
  const double last = std::max(40.0, text_width(words.say("figure.top_three"), kSmallPx)) + kGap;
  layout.ranks = ranks_between(sheet, layout.rows.name_right + kGap, sheet.right() - last, count);
  return layout;
}

// On narrow sheets the share among the first three stands beside the name, the ranks have the line under it.
Layout narrow_layout(const FigureSheet& sheet, const Wording& words, const Items& items, std::size_t count) {
  const double share = text_width(words.percent(1), kSmallPx + 1) + kGap;
  Layout layout{stacked_item_rows(sheet, words, items, share, sheet.top() + kHeadHeight)};
  layout.ranks = ranks_between(sheet, layout.rows.name_right, sheet.right(), count);
  layout.ranks.mark = std::min(layout.ranks.mark, kLargestNarrowMark);
  return layout;
}

void draw_heads(FigureSheet& sheet, const Wording& words, const Ranks& ranks, std::size_t count) {
  const double y = sheet.top() + kHeadHeight - 8;
  const double room = text_width("00", kSmallPx) + 4;
  const auto step = static_cast<std::size_t>(std::ceil(room / ranks.column));
  const TextStyle quiet{kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle};
  for (std::size_t rank = 1; rank <= count; rank += step)
    sheet.svg().text({ranks.at(rank), y}, std::to_string(rank), quiet);
  sheet.svg().text({ranks.left, y - 16}, words.say("ranking.rank"),
                   {kSmallPx, FontWeight::regular, Colour::quiet});
  sheet.svg().text({ranks.top3, sheet.is_narrow() ? y - 16 : y}, words.say("figure.top_three"),
                   {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
}

void draw_share(Svg& svg, const Wording& words, const ItemResult& item, Point centre, double mark,
                std::size_t rank) {
  const double share = item.rank_acceptability[rank - 1];
  if (share < kWorthDrawing) return;
  const double side = mark * std::sqrt(share);
  svg.with_tooltip(words.say("figure.rank_acceptability_tooltip", {{"item", words.item(item.item)},
                                                                   {"rank", std::to_string(rank)},
                                                                   {"share", words.percent(share)}}),
                   [&] {
                     svg.rect({centre.x - side / 2, centre.y - side / 2, side, side}, {Colour::accent});
                   });
}

void draw_row(FigureSheet& sheet, const Wording& words, const Ranks& ranks, const ItemRow& row) {
  const std::size_t count = row.item->rank_acceptability.size();
  sheet.svg().line({ranks.left, row.middle()}, {ranks.at(count) + ranks.column / 2, row.middle()},
                   {Colour::line});
  draw_item_name(sheet, words, row);
  for (std::size_t rank = 1; rank <= count; ++rank)
    draw_share(sheet.svg(), words, *row.item, {ranks.at(rank), row.middle()}, ranks.mark, rank);
  sheet.svg().centred_text({ranks.top3, row.name_middle()}, {words.percent(row.item->p_top3)},
                           {kSmallPx + 1, FontWeight::regular, Colour::ink, Anchor::end});
}

FigureText text_of(const Wording& words, const ItemResult& first) {
  const std::vector<MessageArgument> arguments = {{"item", words.item(first.item)},
                                                  {"share", words.percent(first.rank_acceptability.front())}};
  return {"rank-acceptability", words.say("figure.rank_acceptability_title", arguments),
          words.subtitle("figure.rank_acceptability_subtitle"),
          words.say("figure.rank_acceptability_description", arguments)};
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{{words.form()}, {}};
  const std::size_t count = items.front()->rank_acceptability.size();
  for (std::size_t rank = 1; rank <= count; ++rank) data.columns.push_back(std::to_string(rank));
  data.columns.push_back(words.say("figure.top_three"));
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const double share : item->rank_acceptability) row.push_back(words.percent(share));
    row.push_back(words.percent(item->p_top3));
    data.rows.push_back(std::move(row));
  }
  return data;
}

}  // namespace

std::optional<Figure> rank_acceptability_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = with_ranks(request.results);
  if (items.empty()) return std::nullopt;
  const std::size_t count = items.front()->rank_acceptability.size();
  FigureSheet sheet(request, text_of(words, *items.front()));
  const auto layout_of = sheet.is_narrow() ? narrow_layout : wide_layout;
  const Layout layout = layout_of(sheet, words, items, count);
  draw_heads(sheet, words, layout.ranks, count);
  for (const ItemRow& row : layout.rows.rows) draw_row(sheet, words, layout.ranks, row);
  return sheet.finished(layout.rows.bottom, data_of(words, items));
}

}  // namespace socta
