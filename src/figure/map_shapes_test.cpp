#include "figure/map_shapes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace socta {
namespace {

GeoRing circle(double longitude, double latitude, double radius, int places) {
  GeoRing ring;
  for (int i = 0; i <= places; ++i) {
    const double angle = 2 * std::numbers::pi * (i % places) / places;
    ring.push_back({longitude + radius * std::cos(angle), latitude + radius * std::sin(angle)});
  }
  return ring;
}

TEST(MapShapes, FillsTheWidthOrTheHeightAndNotMore) {
  const std::vector<AreaShape> wide = {{"A", {{{10, 44}, {20, 44}, {20, 45}, {10, 45}, {10, 44}}}}};
  const std::vector<AreaShape> tall = {{"A", {{{20, 40}, {21, 40}, {21, 50}, {20, 50}, {20, 40}}}}};
  const MapShapes by_width = map_shapes(wide, {16, 30}, 600, 400);
  EXPECT_NEAR(by_width.box.width, 600, 1e-9);
  EXPECT_LT(by_width.box.height, 400);
  const MapShapes by_height = map_shapes(tall, {16, 30}, 600, 400);
  EXPECT_NEAR(by_height.box.height, 400, 1e-9);
  EXPECT_NEAR(by_height.box.x + by_height.box.width / 2, 316, 1e-9) << "in the middle";
}

TEST(MapShapes, FineBoundariesAreStraightenedAndSpecksLeftOut) {
  const std::vector<AreaShape> fine = {{"A", {circle(20, 44, 2, 50000), circle(23, 44, 0.001, 50)}},
                                       {"speck", {circle(24, 44, 0.001, 50)}}};
  const MapShapes map = map_shapes(fine, {0, 0}, 700, 500);
  ASSERT_EQ(map.shapes.size(), 2u);
  ASSERT_EQ(map.shapes[0].outline.size(), 1u) << "the island of less than a px is gone";
  EXPECT_LT(map.shapes[0].outline[0].size(), 400u);
  EXPECT_GT(map.shapes[0].outline[0].size(), 30u);
  EXPECT_EQ(map.shapes[1].outline.size(), 1u) << "an area never vanishes";
}

TEST(MapShapes, WhatHasNoExtentIsNoMap) {
  EXPECT_TRUE(map_shapes({}, {0, 0}, 600, 400).shapes.empty());
  EXPECT_TRUE(
      map_shapes({{"A", {{{20, 44}, {20, 44}, {20, 44}, {20, 44}}}}}, {0, 0}, 600, 400).shapes.empty());
}

TEST(MapShapes, StraightenedLinesStayWithinTheTolerance) {
  std::vector<Point> line;
  for (int i = 0; i <= 1000; ++i) line.push_back({i * 0.1, std::sin(i * 0.05) * 10});
  const auto straight = straightened(line, 0.5);
  EXPECT_LT(straight.size(), 100u);
  EXPECT_EQ(straight.front().x, 0);
  EXPECT_EQ(straight.back().x, 100);
  for (const Point& point : line) {
    const auto next =
        std::find_if(straight.begin(), straight.end(), [&](const Point& kept) { return kept.x >= point.x; });
    if (next == straight.begin()) continue;
    const Point from = *(next - 1);
    const double at = from.y + (next->y - from.y) * (point.x - from.x) / (next->x - from.x);
    EXPECT_LE(std::abs(at - point.y), 0.5 * std::sqrt(26.0)) << "0.5 across a slope of at most 5";
  }
}

TEST(MapShapes, APointInsideLiesInTheWidestPartAndNotInAHole) {
  const Outline letter_l = {{{0, 0}, {30, 0}, {30, 60}, {100, 60}, {100, 100}, {0, 100}, {0, 0}}};
  const Point corner = point_inside(letter_l);
  EXPECT_LT(corner.x, 40);
  EXPECT_GT(corner.y, 60);
  const Outline ring = {{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                        {{20, 20}, {90, 20}, {90, 90}, {20, 90}, {20, 20}}};
  const Point beside = point_inside(ring);
  EXPECT_TRUE(beside.x < 20 || beside.y < 20) << beside.x << " " << beside.y;
}

}  // namespace
}  // namespace socta
