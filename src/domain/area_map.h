#pragma once

#include <string>
#include <vector>

#include "domain/text.h"

namespace socta {

/// A place on the earth in degrees (WGS 84): longitude −180 … 180, latitude −90 … 90.
struct GeoPoint {
  double longitude = 0;
  double latitude = 0;

  bool operator==(const GeoPoint&) const = default;
};

/// A closed line; its last point is its first one.
using GeoRing = std::vector<GeoPoint>;

/// One area. What lies inside an odd number of its rings belongs to it, so that holes and islands need no
/// order.
struct AreaShape {
  std::string code;
  std::vector<GeoRing> rings{};

  bool operator==(const AreaShape&) const = default;
};

/// The map of an assessment: areas.geojson, with what assessment.toml says of it.
struct AreaMap {
  std::string code_property = "code";  ///< of a feature, which holds the area's code
  Text source{};                       ///< printed below the map: whose boundaries, under which licence
  std::vector<AreaShape> shapes{};     ///< in the order of the file
  std::string bytes{};                 ///< the file, kept byte for byte; empty: there is none

  bool operator==(const AreaMap&) const = default;
};

}  // namespace socta
