#include "figure/item_rows.h"

#include <algorithm>

namespace socta {
namespace {

constexpr double kLeastHeight = 23;
constexpr double kPadding = 6;
constexpr double kMarksHeight = 16;

}  // namespace

std::vector<const ItemResult*> ranked_items(const Results& results) {
  std::vector<const ItemResult*> items;
  for (const std::size_t i : ranking(results)) items.push_back(&results.item_results[i]);
  return items;
}

ItemRows item_rows(const FigureSheet& sheet, const Wording& words,
                   const std::vector<const ItemResult*>& items, double share, double top,
                   const std::function<std::size_t(const ItemResult&)>& other_lines) {
  ItemRows result;
  const double left = sheet.left() + kRankWidth;
  const double most = share * (sheet.right() - sheet.left());
  double y = top;
  result.name_right = left;
  for (const ItemResult* item : items) {
    ItemRow row{item, wrapped(words.item(item->item), most, kLabelPx), y, 0};
    const std::size_t lines = std::max(row.name.size(), other_lines ? other_lines(*item) : 1);
    row.height = std::max(kLeastHeight, static_cast<double>(lines) * kLabelPx * kLineHeight + kPadding);
    y = row.bottom();
    result.name_right = std::max(result.name_right, left + widest(row.name, kLabelPx));
    result.rows.push_back(std::move(row));
  }
  result.bottom = y;
  return result;
}

ItemRows stacked_item_rows(const FigureSheet& sheet, const Wording& words,
                           const std::vector<const ItemResult*>& items, double beside, double top,
                           const std::function<double(const ItemResult&)>& marks) {
  ItemRows result;
  result.name_right = sheet.left() + kRankWidth;
  result.bottom = top;
  for (const ItemResult* item : items) {
    ItemRow row{item, wrapped(words.item(item->item), sheet.right() - beside - result.name_right, kLabelPx),
                result.bottom, 0, marks ? marks(*item) : kMarksHeight};
    row.height = static_cast<double>(row.name.size()) * kLabelPx * kLineHeight + kPadding + row.marks;
    result.bottom = row.bottom();
    result.rows.push_back(std::move(row));
  }
  return result;
}

void draw_item_name(FigureSheet& sheet, const Wording& words, const ItemRow& row) {
  const double left = sheet.left() + kRankWidth;
  sheet.svg().centred_text({left - 10, row.name_middle()}, {words.rank(*row.item)},
                           {kSmallPx + 1, FontWeight::regular, Colour::quiet, Anchor::end});
  sheet.svg().centred_text({left, row.name_middle()}, row.name, {kLabelPx});
}

}  // namespace socta
