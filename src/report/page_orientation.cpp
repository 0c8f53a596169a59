#include "report/page_orientation.h"

#include <algorithm>

#include "report/column_widths.h"

namespace socta {
namespace {

// Tables of many columns are set in 7.5 pt on 160 mm, with our own fonts.
constexpr WidthRequest kUprightPage{.total = 160 * 96 / 25.4, .text_px = 10, .padding = 9, .font_reserve = 1};

bool too_wide(const Block& block) {
  const auto* table = std::get_if<ReportTable>(&block);
  return table != nullptr && least_width(*table, kUprightPage) > kUprightPage.total;
}

}  // namespace

Orientation orientation_of(const Chapter& chapter) {
  return std::ranges::any_of(chapter.blocks, too_wide) ? Orientation::landscape : Orientation::portrait;
}

}  // namespace socta
