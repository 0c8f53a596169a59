#pragma once

#include <optional>
#include <vector>

#include "figure/svg.h"

namespace socta {

struct LabelSize {
  double width = 0;
  double height = 0;
};

/// A label that wants to stand near its mark, and a shorter one that may stand in for it.
struct LabelWish {
  Point mark{};
  LabelSize size{};
  std::optional<LabelSize> shorter{};
};

struct PlacedLabel {
  Box box{};
  bool is_shorter = false;
  bool far = false;  ///< so far from its mark that a line has to lead there

  /// The point of the label's box that is nearest to `mark`.
  Point nearest_to(Point mark) const;
};

/// Places labels around their marks, in the order given, so that none leaves `area` or lies over another
/// label, over a mark (a circle of that radius), over a box of `avoid` or over another's leading line, and no
/// leading line crosses a label or another mark; nullopt for those that find no room.
std::vector<std::optional<PlacedLabel>> place_labels(const std::vector<LabelWish>& wishes, double mark_radius,
                                                     const Box& area, const std::vector<Box>& avoid = {});

}  // namespace socta
