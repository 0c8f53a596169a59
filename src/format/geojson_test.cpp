#include "format/geojson.h"

#include <gtest/gtest.h>

#include "format/shared_data.h"

namespace socta {
namespace {

const std::string kSquare = "[[[20,44],[21,44],[21,45],[20,45],[20,44]]]";

std::string feature(const std::string& geometry, const std::string& more = R"("properties":{"code":"A"})") {
  return R"({"type":"Feature","geometry":)" + geometry + "," + more + "}";
}

std::string polygon(const std::string& rings) { return R"({"type":"Polygon","coordinates":)" + rings + "}"; }

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string first_problem(const std::string& bytes, const std::string& property = "code") {
  Problems problems;
  EXPECT_TRUE(read_geojson(bytes, "areas.geojson", property, problems).empty()) << bytes.substr(0, 80);
  return problems.list().empty() ? "" : to_string(problems.list().front());
}

TEST(GeoJson, ReadsPolygonsAndMultiPolygonsWithTheirCodes) {
  const std::string hole =
      "[[[20,44],[22,44],[22,46],[20,44]],[[20.5,44.2],[21,44.2],[21,44.6],[20.5,44.2]]]";
  Problems problems;
  const auto shapes = read_geojson(
      collection(feature(polygon(kSquare), R"("id":"A1","properties":null)") + "," +
                 feature(polygon(hole), R"("properties":{"NUTS_ID":"B","code":"x"})") + "," +
                 feature(R"({"type":"MultiPolygon","coordinates":[)" + kSquare + "," + hole + "]}",
                         R"("properties":{"NUTS_ID":7})")),
      "areas.geojson", "NUTS_ID", problems);
  for (const Problem& problem : problems.list()) ADD_FAILURE() << to_string(problem);
  ASSERT_EQ(shapes.size(), 3u);
  EXPECT_EQ(shapes[0].code, "A1");
  EXPECT_EQ(shapes[1].code, "B");
  EXPECT_EQ(shapes[2].code, "7");
  EXPECT_EQ(shapes[0].rings, (std::vector<GeoRing>{{{20, 44}, {21, 44}, {21, 45}, {20, 45}, {20, 44}}}));
  EXPECT_EQ(shapes[1].rings.size(), 2u);
  EXPECT_EQ(shapes[2].rings.size(), 3u);
}

TEST(GeoJson, ReadsOneFeatureAndPassesHeightsOver) {
  Problems problems;
  const auto shapes = read_geojson(feature(polygon("[[[20,44,300],[21,44,1],[21,45,2],[20,44,300]]]")),
                                   "areas.geojson", "code", problems);
  EXPECT_TRUE(problems.list().empty());
  ASSERT_EQ(shapes.size(), 1u);
  EXPECT_EQ(shapes[0].rings[0].size(), 4u);
}

TEST(GeoJson, ReadsPublishedBoundaries) {
  const auto bytes = shared_data("boundaries/western_balkans_nuts_2021_60M.geojson");
  if (!bytes) GTEST_SKIP();
  Problems problems;
  EXPECT_EQ(read_geojson(*bytes, "areas.geojson", "NUTS_ID", problems).size(), 64u);
  EXPECT_TRUE(problems.list().empty());
}

TEST(GeoJson, WhatIsNoMapIsRefusedWithItsPlace) {
  const std::string at = "areas.geojson (";
  const struct {
    std::string bytes;
    std::string expected;
  } table[] = {
      {"", "areas.geojson, row 1: This is no valid JSON."},
      {"{\n\"type\":\n}", "areas.geojson, row 3: This is no valid JSON."},
      {"[1e999]", "areas.geojson: This JSON holds a number that is too large."},
      {"[]", "areas.geojson: This is no map: expected a GeoJSON FeatureCollection."},
      {R"({"type":7})", "areas.geojson: This is no map: expected a GeoJSON FeatureCollection."},
      {polygon(kSquare), "areas.geojson: This is no map: expected a GeoJSON FeatureCollection."},
      {R"({"type":"Topology"})", "areas.geojson: This is no map: expected a GeoJSON FeatureCollection."},
      {collection(""), at + "features): The map has no features."},
      {R"({"type":"FeatureCollection"})", at + "features): The map has no features."},
      {R"({"type":"FeatureCollection","features":{"a":1}})", at + "features): The map has no features."},
      {collection("5"), at + "features[1]): Expected a Feature."},
      {collection(feature("null")), at + "features[1].geometry): The area has no geometry with a type."},
      {collection(feature(R"({"type":"Point","coordinates":[20,44]})")),
       at + "features[1].geometry): A \"Point\" is no area; expected Polygon or MultiPolygon."},
      {collection(feature(R"({"type":"MultiPolygon","coordinates":[]})")),
       at + "features[1].geometry.coordinates): Expected the polygons of a MultiPolygon."},
      {collection(feature(polygon("[]"))),
       at + "features[1].geometry.coordinates): Expected the rings of a polygon."},
      {collection(feature(polygon("[[[20,44],[21,44],[20,44]]]"))),
       at + "features[1].geometry.coordinates[1]): A ring needs at least four places, the last of which is "
            "the "
            "first."},
      {collection(feature(polygon("[[[20,44],[21,44],[21,45],[20,45]]]"))),
       at + "features[1].geometry.coordinates[1]): The ring is not closed: its last place is not its first."},
      {collection(feature(polygon("[[[20,44],[21,\"44\"],[21,45],[20,44]]]"))),
       at + "features[1].geometry.coordinates[1][2]): Expected a place: longitude and latitude."},
      {collection(feature(polygon("[[[20,44],[7456000,4960000],[21,45],[20,44]]]"))),
       at +
           "features[1].geometry.coordinates[1][2]): (7456000, 4960000) is no place on the earth: longitudes "
           "go from -180 to 180, latitudes from -90 to 90 degrees."},
      {collection(feature(polygon(kSquare), R"("properties":{"name":"A"})")),
       at + "features[1]): The area has no code: neither a property \"code\" nor an id."},
      {collection(feature(polygon(kSquare), R"("properties":{"code":"Kukës"})")),
       at + "features[1]): \"Kukës\" is no code; ASCII letters, digits, _, - and . make one."},
  };
  for (const auto& row : table) EXPECT_EQ(first_problem(row.bytes), row.expected);
}

TEST(GeoJson, TwoAreasWithOneCodeAreRefused) {
  Problems problems;
  const std::string one = feature(polygon(kSquare));
  EXPECT_EQ(read_geojson(collection(one + "," + one), "areas.geojson", "code", problems).size(), 1u);
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(to_string(problems.list()[0]),
            "areas.geojson (features[2]): Another area has the code \"A\" already.");
}

TEST(GeoJson, EveryFaultIsReportedAtOnce) {
  Problems problems;
  read_geojson(collection(feature("null") + "," + feature(polygon("[[[20,44],[21,44],[20,44]]]")) + ",1"),
               "areas.geojson", "code", problems);
  EXPECT_EQ(problems.list().size(), 4u)
      << "no geometry, a ring too short with a code used before, no feature";
}

TEST(GeoJson, AFileTooLargeIsRefusedBeforeItIsRead) {
  EXPECT_EQ(first_problem(std::string(std::size_t{200} << 20, ' ')),
            "areas.geojson: The map has 200 MB; at most 16 MB are read. Simplify its boundaries.");
}

TEST(GeoJson, BracketsWithoutEndAreRefused) {
  EXPECT_EQ(first_problem(std::string(1 << 20, '[')), "areas.geojson, row 1: This is no valid JSON.");
}

}  // namespace
}  // namespace socta
