#pragma once

#include <vector>

#include "domain/area_map.h"
#include "figure/svg.h"

namespace socta {

/// Albers' equal-area conic projection on the sphere, with its standard parallels a sixth of the span of
/// latitudes from either end: areas stay true, and shapes of a country's size nearly so. Where the map lies
/// evenly around the equator the cone becomes a cylinder (Lambert's). Snyder, Map Projections: A Working
/// Manual, USGS Professional Paper 1395 (1987), pp. 98–103 and 76–85.
class MapProjection {
 public:
  /// For a map from the south-western to the north-eastern corner. It must not cross the 180th meridian.
  MapProjection(GeoPoint south_west, GeoPoint north_east);
  /// The projection that suits all of the shapes, which have a point.
  static MapProjection around(const std::vector<AreaShape>& shapes);

  /// In units of the earth's radius; y grows downwards, as in a figure.
  Point project(GeoPoint place) const;

 private:
  double central_meridian_;
  double cone_;  ///< n; 0: a cylinder
  double constant_ = 0;
  double standard_cosine_ = 1;  ///< of the cylinder
  double origin_radius_ = 0;
};

}  // namespace socta
