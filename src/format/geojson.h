#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "domain/area_map.h"
#include "domain/error.h"

namespace socta {

/// Largest map that is read: 16 MB. A country's districts need less than one.
inline constexpr std::size_t kMapFileLimit = std::size_t{16} << 20;

/// The areas of a GeoJSON file (RFC 7946): a FeatureCollection, or one Feature, of Polygons and MultiPolygons
/// in degrees. Each area's code is the property `code_property` of its feature or, where there is none of
/// that name, the feature's `id`; texts and whole numbers will do. Heights and other properties are passed
/// over. Every fault is reported in `problems` with the place in the file ("features[3].geometry"): no JSON,
/// no feature, another geometry, a ring that is not closed or has fewer than four places, a place that is not
/// on the earth (coordinates in metres, for one), an area without a code or with one that another has. An
/// area with a fault is left out.
std::vector<AreaShape> read_geojson(std::string_view bytes, std::string_view file,
                                    std::string_view code_property, Problems& problems);

}  // namespace socta
