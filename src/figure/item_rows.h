#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "figure/figure_sheet.h"
#include "figure/wording.h"

namespace socta {

/// Room for the ranks, left of the names.
inline constexpr double kRankWidth = 28;

/// One row of a figure whose rows are items, with its name in lines.
struct ItemRow {
  const ItemResult* item = nullptr;
  std::vector<std::string> name{};
  double y = 0;  ///< top
  double height = 0;

  double marks = 0;  ///< as far above the bottom begins what stands under the name; 0: beside it

  double name_middle() const { return y + (height - marks) / 2; }
  double middle() const { return marks > 0 ? bottom() - marks / 2 : y + height / 2; }
  double bottom() const { return y + height; }
};

/// Pointers into `results`, most dangerous first, items without a score last.
std::vector<const ItemResult*> ranked_items(const Results& results);

/// Rows under one another from `top` on, for names in a column that is at most `share` of the sheet. Rows are
/// as high as their name needs, or as `other_lines` says that another text of the item needs.
struct ItemRows {
  std::vector<ItemRow> rows{};
  double name_right = 0;  ///< right end of the column of names; of stacked rows: of the ranks
  double bottom = 0;
};
ItemRows item_rows(const FigureSheet& sheet, const Wording& words,
                   const std::vector<const ItemResult*>& items, double share, double top,
                   const std::function<std::size_t(const ItemResult&)>& other_lines = {});

/// Rows of narrow sheets: the name over the whole width but `beside` px, what is drawn of the item under it,
/// in 16 px or as many as `marks` says.
ItemRows stacked_item_rows(const FigureSheet& sheet, const Wording& words,
                           const std::vector<const ItemResult*>& items, double beside, double top,
                           const std::function<double(const ItemResult&)>& marks = {});

/// Rank and name at the left of the sheet.
void draw_item_name(FigureSheet& sheet, const Wording& words, const ItemRow& row);

}  // namespace socta
