#pragma once

#include <string>
#include <vector>

#include "domain/area_map.h"
#include "figure/svg.h"

namespace socta {

/// The lines of an area on the sheet. What lies inside an odd number of them belongs to it.
using Outline = std::vector<std::vector<Point>>;

/// One area of the map, in px.
struct MapShape {
  std::string code;
  Outline outline{};
  Point inside{};  ///< far from its lines, where a mark stands well
};

struct MapShapes {
  std::vector<MapShape> shapes{};  ///< in the order of the map
  Box box{};                       ///< around all of them
};

/// The map as large as fits into `width` × `most_height` below and right of `at`, in the middle of the width.
/// Bends smaller than a third of a px are straightened and islands smaller than a px left out, as long as
/// something of the area stays, so that the file stays small however fine the boundaries are. Nothing where
/// the shapes have no extent.
MapShapes map_shapes(const std::vector<AreaShape>& shapes, Point at, double width, double most_height);

/// The line with bends smaller than `tolerance` straightened (Douglas and Peucker 1973). Its ends stay.
std::vector<Point> straightened(const std::vector<Point>& line, double tolerance);

/// The point of the outline farthest from its lines, to about a twentieth of its extent.
Point point_inside(const Outline& outline);

}  // namespace socta
