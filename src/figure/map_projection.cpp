#include "figure/map_projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace socta {
namespace {

constexpr double kFlatCone = 1e-6;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

MapProjection::MapProjection(GeoPoint south_west, GeoPoint north_east)
    : central_meridian_((south_west.longitude + north_east.longitude) / 2) {
  const double sixth = (north_east.latitude - south_west.latitude) / 6;
  const double southern = radians(south_west.latitude + sixth);
  const double northern = radians(north_east.latitude - sixth);
  cone_ = (std::sin(southern) + std::sin(northern)) / 2;
  if (std::abs(cone_) < kFlatCone) {
    cone_ = 0;
    standard_cosine_ = std::cos(northern);
    return;
  }
  constant_ = std::cos(southern) * std::cos(southern) + 2 * cone_ * std::sin(southern);
  const double middle = radians((south_west.latitude + north_east.latitude) / 2);
  origin_radius_ = std::sqrt(std::max(0.0, constant_ - 2 * cone_ * std::sin(middle))) / cone_;
}

MapProjection MapProjection::around(const std::vector<AreaShape>& shapes) {
  GeoPoint south_west{180, 90};
  GeoPoint north_east{-180, -90};
  for (const AreaShape& shape : shapes)
    for (const GeoRing& ring : shape.rings)
      for (const GeoPoint& place : ring) {
        south_west.longitude = std::min(south_west.longitude, place.longitude);
        south_west.latitude = std::min(south_west.latitude, place.latitude);
        north_east.longitude = std::max(north_east.longitude, place.longitude);
        north_east.latitude = std::max(north_east.latitude, place.latitude);
      }
  return {south_west, north_east};
}

Point MapProjection::project(GeoPoint place) const {
  const double east = radians(place.longitude - central_meridian_);
  const double sine = std::sin(radians(place.latitude));
  if (cone_ == 0) return {east * standard_cosine_, -sine / standard_cosine_};
  const double radius = std::sqrt(std::max(0.0, constant_ - 2 * cone_ * sine)) / cone_;
  return {radius * std::sin(cone_ * east), radius * std::cos(cone_ * east) - origin_radius_};
}

}  // namespace socta
