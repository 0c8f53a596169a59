#include "figure/map_shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "figure/map_projection.h"

namespace socta {
namespace {

constexpr double kTolerancePx = 0.35;
constexpr double kSmallestPx = 1;  ///< area
constexpr int kGrid = 24;

struct Extent {
  double left = std::numeric_limits<double>::infinity();
  double top = left;
  double right = -left;
  double bottom = -left;

  void add(const std::vector<Point>& line) {
    for (const Point& point : line) {
      left = std::min(left, point.x);
      right = std::max(right, point.x);
      top = std::min(top, point.y);
      bottom = std::max(bottom, point.y);
    }
  }
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

Extent extent_of(const Outline& outline) {
  Extent extent;
  for (const auto& line : outline) extent.add(line);
  return extent;
}

double distance_to_segment(Point point, Point from, Point to) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length = dx * dx + dy * dy;
  const double along =
      length > 0 ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0.0, 1.0) : 0;
  return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

double area_of(const std::vector<Point>& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  return std::abs(twice) / 2;
}

// A closed line has no ends that would stay, so it is cut at the point farthest from its first one.
std::vector<Point> straightened_ring(const std::vector<Point>& ring) {
  const auto far = std::max_element(ring.begin(), ring.end(), [&](Point a, Point b) {
    return std::hypot(a.x - ring[0].x, a.y - ring[0].y) < std::hypot(b.x - ring[0].x, b.y - ring[0].y);
  });
  std::vector<Point> whole = straightened({ring.begin(), far + 1}, kTolerancePx);
  const std::vector<Point> back = straightened({far, ring.end()}, kTolerancePx);
  whole.insert(whole.end(), back.begin() + 1, back.end());
  return whole;
}

Outline simplified(const Outline& outline) {
  Outline kept;
  const auto largest = std::max_element(outline.begin(), outline.end(),
                                        [](const auto& a, const auto& b) { return area_of(a) < area_of(b); });
  for (auto ring = outline.begin(); ring != outline.end(); ++ring) {
    if (ring != largest && area_of(*ring) < kSmallestPx) continue;
    std::vector<Point> straight = straightened_ring(*ring);
    if (straight.size() < 4) straight = *ring;
    kept.push_back(std::move(straight));
  }
  return kept;
}

bool is_inside(Point point, const Outline& outline) {
  bool inside = false;
  for (const auto& ring : outline)
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[i + 1];
      if ((a.y > point.y) == (b.y > point.y)) continue;
      if (point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
  return inside;
}

double distance_to_lines(Point point, const Outline& outline) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto& ring : outline)
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      nearest = std::min(nearest, distance_to_segment(point, ring[i], ring[i + 1]));
  return nearest;
}

Outline projected(const AreaShape& shape, const MapProjection& projection) {
  Outline outline;
  for (const GeoRing& ring : shape.rings) {
    auto& line = outline.emplace_back();
    for (const GeoPoint& place : ring) line.push_back(projection.project(place));
  }
  return outline;
}

void scale(Outline& outline, const Extent& extent, double factor, Point at) {
  for (auto& line : outline)
    for (Point& point : line)
      point = {at.x + (point.x - extent.left) * factor, at.y + (point.y - extent.top) * factor};
}

}  // namespace

std::vector<Point> straightened(const std::vector<Point>& line, double tolerance) {
  if (line.size() < 3) return line;
  std::vector<bool> stays(line.size(), false);
  stays.front() = stays.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> parts = {{0, line.size() - 1}};
  while (!parts.empty()) {
    const auto [from, to] = parts.back();
    parts.pop_back();
    std::size_t farthest = from;
    double most = tolerance;
    for (std::size_t i = from + 1; i < to; ++i) {
      const double distance = distance_to_segment(line[i], line[from], line[to]);
      if (distance > most) most = distance, farthest = i;
    }
    if (farthest == from) continue;
    stays[farthest] = true;
    parts.emplace_back(from, farthest);
    parts.emplace_back(farthest, to);
  }
  std::vector<Point> kept;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (stays[i]) kept.push_back(line[i]);
  return kept;
}

Point point_inside(const Outline& outline) {
  const Extent extent = extent_of(outline);
  Point best{(extent.left + extent.right) / 2, (extent.top + extent.bottom) / 2};
  double most = -1;
  for (int row = 0; row < kGrid; ++row)
    for (int column = 0; column < kGrid; ++column) {
      const Point point{extent.left + (column + 0.5) / kGrid * extent.width(),
                        extent.top + (row + 0.5) / kGrid * extent.height()};
      if (!is_inside(point, outline)) continue;
      const double distance = distance_to_lines(point, outline);
      if (distance > most) most = distance, best = point;
    }
  return best;
}

MapShapes map_shapes(const std::vector<AreaShape>& shapes, Point at, double width, double most_height) {
  if (shapes.empty()) return {};
  const MapProjection projection = MapProjection::around(shapes);
  MapShapes map;
  Extent extent;
  for (const AreaShape& shape : shapes) {
    map.shapes.push_back({shape.code, projected(shape, projection)});
    for (const auto& line : map.shapes.back().outline) extent.add(line);
  }
  if (!(extent.width() > 0) || !(extent.height() > 0)) return {};
  const double factor = std::min(width / extent.width(), most_height / extent.height());
  const Point corner{at.x + (width - extent.width() * factor) / 2, at.y};
  for (MapShape& shape : map.shapes) {
    scale(shape.outline, extent, factor, corner);
    shape.outline = simplified(shape.outline);
    shape.inside = point_inside(shape.outline);
  }
  map.box = {corner.x, corner.y, extent.width() * factor, extent.height() * factor};
  return map;
}

}  // namespace socta
