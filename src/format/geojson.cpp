#include "format/geojson.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

#include "domain/code_list.h"
#include "domain/message_text.h"

namespace socta {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kFewestPlaces = 4;

/// A part of the file, and its place in it.
struct Part {
  const Json& json;
  std::string path;
  std::string_view file;
  Problems& problems;

  void report(std::string message) const {
    problems.error(std::move(message), {.file = std::string(file), .field = path});
  }
  Part element(std::size_t index) const {
    return {json[index], path + "[" + std::to_string(index + 1) + "]", file, problems};
  }
  /// The member of an object; null where there is none.
  Part member(const char* key) const {
    static const Json kNull;
    const bool there = json.is_object() && json.contains(key);
    return {there ? json[key] : kNull, path.empty() ? key : path + "." + key, file, problems};
  }
  std::string type() const {
    const Json& type = member("type").json;
    return type.is_string() ? type.get<std::string>() : "";
  }
};

std::optional<GeoPoint> read_place(const Part& place) {
  const Json& json = place.json;
  if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
    place.report("Expected a place: longitude and latitude.");
    return std::nullopt;
  }
  const GeoPoint point{json[0].get<double>(), json[1].get<double>()};
  if (std::abs(point.longitude) <= 180 && std::abs(point.latitude) <= 90) return point;
  place.report(
      "(" + json[0].dump() + ", " + json[1].dump() +
      ") is no place on the earth: longitudes go from -180 to 180, latitudes from -90 to 90 degrees.");
  return std::nullopt;
}

// One complaint a ring: the places after a wrong one are mostly wrong in the same way.
std::optional<GeoRing> read_ring(const Part& ring) {
  if (!ring.json.is_array() || ring.json.size() < kFewestPlaces) {
    ring.report("A ring needs at least four places, the last of which is the first.");
    return std::nullopt;
  }
  GeoRing places;
  places.reserve(ring.json.size());
  for (std::size_t i = 0; i < ring.json.size(); ++i) {
    const auto place = read_place(ring.element(i));
    if (!place) return std::nullopt;
    places.push_back(*place);
  }
  if (places.front() == places.back()) return places;
  ring.report("The ring is not closed: its last place is not its first.");
  return std::nullopt;
}

bool read_polygon(const Part& rings, AreaShape& shape) {
  if (!rings.json.is_array() || rings.json.empty()) {
    rings.report("Expected the rings of a polygon.");
    return false;
  }
  bool right = true;
  for (std::size_t i = 0; i < rings.json.size(); ++i) {
    auto ring = read_ring(rings.element(i));
    right &= ring.has_value();
    if (ring) shape.rings.push_back(std::move(*ring));
  }
  return right;
}

bool read_geometry(const Part& geometry, AreaShape& shape) {
  const std::string type = geometry.type();
  const Part coordinates = geometry.member("coordinates");
  if (type == "Polygon") return read_polygon(coordinates, shape);
  if (type != "MultiPolygon") {
    geometry.report(type.empty() ? "The area has no geometry with a type."
                                 : "A " + in_quotes(type) + " is no area; expected Polygon or MultiPolygon.");
    return false;
  }
  if (!coordinates.json.is_array() || coordinates.json.empty()) {
    coordinates.report("Expected the polygons of a MultiPolygon.");
    return false;
  }
  bool right = true;
  for (std::size_t i = 0; i < coordinates.json.size(); ++i)
    right &= read_polygon(coordinates.element(i), shape);
  return right;
}

std::string code_of(const Part& feature, const std::string& property) {
  for (const Json& code :
       {feature.member("properties").member(property.c_str()).json, feature.member("id").json}) {
    if (code.is_string()) return code.get<std::string>();
    if (code.is_number_integer()) return code.dump();
  }
  return "";
}

bool has_right_code(const Part& feature, const std::string& code, const std::string& property,
                    std::set<std::string>& known) {
  if (code.empty()) {
    feature.report("The area has no code: neither a property " + in_quotes(property) + " nor an id.");
    return false;
  }
  if (!is_assessment_code(code)) {
    feature.report(in_quotes(code) + " is no code; ASCII letters, digits, _, - and . make one.");
    return false;
  }
  if (known.insert(code).second) return true;
  feature.report("Another area has the code " + in_quotes(code) + " already.");
  return false;
}

void read_feature(const Part& feature, const std::string& property, std::set<std::string>& known,
                  std::vector<AreaShape>& shapes) {
  if (feature.type() != "Feature") return feature.report("Expected a Feature.");
  AreaShape shape{code_of(feature, property)};
  const bool named = has_right_code(feature, shape.code, property, known);
  if (read_geometry(feature.member("geometry"), shape) && named) shapes.push_back(std::move(shape));
}

std::size_t line_of(std::string_view bytes, std::size_t at) {
  return 1 +
         static_cast<std::size_t>(std::count(
             bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size())), '\n'));
}

std::optional<Json> parsed(std::string_view bytes, std::string_view file, Problems& problems) {
  try {
    return Json::parse(bytes);
  } catch (const Json::parse_error& error) {
    problems.error("This is no valid JSON.", {.file = std::string(file), .row = line_of(bytes, error.byte)});
  } catch (const Json::out_of_range&) {
    problems.error("This JSON holds a number that is too large.", {.file = std::string(file)});
  }
  return std::nullopt;
}

}  // namespace

std::vector<AreaShape> read_geojson(std::string_view bytes, std::string_view file,
                                    std::string_view code_property, Problems& problems) {
  if (bytes.size() > kMapFileLimit) {
    problems.error("The map has " + std::to_string(bytes.size() >> 20) + " MB; at most " +
                       std::to_string(kMapFileLimit >> 20) + " MB are read. Simplify its boundaries.",
                   {.file = std::string(file)});
    return {};
  }
  const auto json = parsed(bytes, file, problems);
  if (!json) return {};
  const Part root{*json, "", file, problems};
  const std::string property(code_property);
  std::vector<AreaShape> shapes;
  std::set<std::string> known;
  if (root.type() == "Feature") {
    read_feature(root, property, known, shapes);
  } else if (root.type() != "FeatureCollection") {
    root.report("This is no map: expected a GeoJSON FeatureCollection.");
  } else {
    const Part features = root.member("features");
    if (!features.json.is_array() || features.json.empty()) features.report("The map has no features.");
    for (std::size_t i = 0; features.json.is_array() && i < features.json.size(); ++i)
      read_feature(features.element(i), property, known, shapes);
  }
  return shapes;
}

}  // namespace socta
