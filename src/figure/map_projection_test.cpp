#include "figure/map_projection.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace socta {
namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

TEST(MapProjection, AgreesWithSnydersNumericalExample) {
  // Page 291: sphere of radius 1, standard parallels 29.5 and 45.5, origin 23 N 96 W; 35 N 75 W lies at
  // x 0.2952720, y 0.2416774. The span from 25.5 to 49.5 has these parallels; only the origin of y differs.
  const MapProjection projection({-100, 25.5}, {-92, 49.5});
  const Point place = projection.project({-75, 35});
  const Point origin = projection.project({-96, 23});
  EXPECT_NEAR(place.x, 0.2952720, 1e-7);
  EXPECT_NEAR(origin.y - place.y, 0.2416774, 1e-7);
}

// Area of a small cell on the map by its corners, over its area on the sphere.
double areal_scale(const MapProjection& projection, double longitude, double latitude) {
  constexpr double kStep = 0.01;
  const Point a = projection.project({longitude, latitude});
  const Point b = projection.project({longitude + kStep, latitude});
  const Point c = projection.project({longitude + kStep, latitude + kStep});
  const Point d = projection.project({longitude, latitude + kStep});
  const double twice = (c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y);
  const double sphere = radians(kStep) * (std::sin(radians(latitude + kStep)) - std::sin(radians(latitude)));
  return std::abs(twice) / 2 / sphere;
}

TEST(MapProjection, EqualAreasStayEqualNorthSouthAndAroundTheEquator) {
  const struct {
    GeoPoint south_west;
    GeoPoint north_east;
  } table[] = {
      {{18.8, 41.8}, {23.1, 46.2}}, {{166, -47}, {179, -34}}, {{-10, -5}, {10, 5}}, {{-180, -90}, {180, 90}}};
  for (const auto& row : table) {
    const MapProjection projection(row.south_west, row.north_east);
    for (const double share : {0.1, 0.5, 0.9}) {
      const double longitude =
          row.south_west.longitude + share * (row.north_east.longitude - row.south_west.longitude);
      const double latitude =
          row.south_west.latitude + share * (row.north_east.latitude - row.south_west.latitude);
      EXPECT_NEAR(areal_scale(projection, longitude, latitude), 1, 1e-4) << longitude << " " << latitude;
    }
  }
}

TEST(MapProjection, NorthIsUpAndEastIsRight) {
  const MapProjection projection({18.8, 41.8}, {23.1, 46.2});
  EXPECT_LT(projection.project({21, 45}).y, projection.project({21, 43}).y);
  EXPECT_LT(projection.project({20, 44}).x, projection.project({22, 44}).x);
}

}  // namespace
}  // namespace socta
