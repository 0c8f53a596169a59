#include "format/geojson.h"

#include <cmath>

#include "domain/code_list.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  socta::Problems problems;
  const auto shapes = socta::read_geojson(socta::as_text(data, size), "areas.geojson", "code", problems);
  socta::require(!shapes.empty() || problems.has_errors());
  for (const socta::AreaShape& shape : shapes) {
    socta::require(socta::is_assessment_code(shape.code) && !shape.rings.empty());
    for (const socta::GeoRing& ring : shape.rings) {
      socta::require(ring.size() >= 4 && ring.front() == ring.back());
      for (const socta::GeoPoint& place : ring)
        socta::require(std::abs(place.longitude) <= 180 && std::abs(place.latitude) <= 90);
    }
  }
  return 0;
}
