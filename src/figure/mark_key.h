#pragma once

#include <functional>
#include <string>
#include <vector>

#include "figure/figure_sheet.h"

namespace socta {

/// One mark of a figure and what it means. `draw` draws it into a box of kKeyMarkWidth × kKeyMarkHeight.
struct KeyEntry {
  std::function<void(Svg&, const Box&)> draw;
  std::string meaning;
};

inline constexpr double kKeyMarkWidth = 18;
inline constexpr double kKeyMarkHeight = 12;

/// The entries side by side from the left of the sheet, `top` down, in as many lines as they need. Returns
/// the bottom.
double draw_key(FigureSheet& sheet, double top, const std::vector<KeyEntry>& entries);

}  // namespace socta
