#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace socta {

/// Widths of a table's columns that sum to `total`, in the same unit: by their relative widths, but none
/// narrower than its longest word, as long as there is room. `unit_px` is one px of a text `text_px` high
/// in that unit; `padding` what a cell adds to its text. `font_reserve`: fonts that stand in for ours where
/// they are not installed are wider, DejaVu Sans Bold by a quarter.
struct WidthRequest {
  double total = 0;
  double text_px = 12;
  double unit_px = 1;
  double padding = 0;
  double font_reserve = 1.26;
};
std::vector<double> column_widths(const ReportTable& table, const WidthRequest& request);

/// What the columns need together so that no word and no number breaks; `total` counts for nothing.
double least_width(const ReportTable& table, const WidthRequest& request);

/// The text of a cell without its marks and links.
std::string plain_text(const Inline& runs);

}  // namespace socta
