// Code and description of the interface agree both ways.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <set>

#include "http/api_fixture.h"
#include "http/server_routes.h"
#include "source_dir.h"

namespace socta {
namespace {

// What code and description both say of an operation.
struct Operation {
  std::string access;
  bool bytes = false;  // takes an upload, not JSON

  bool operator==(const Operation&) const = default;
};
using Operations = std::map<std::string, Operation>;  // by "GET /path"

std::string upper(std::string word) {
  std::ranges::transform(word, word.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return word;
}

Operation described(const YAML::Node& operation) {
  const YAML::Node body = operation["requestBody"];
  return {operation["x-access"].as<std::string>(""), body && !body["content"]["application/json"]};
}

Operations described_operations() {
  const YAML::Node file = YAML::LoadFile(SOCTA_SOURCE_DIR "/api/openapi.yaml");
  Operations operations;
  for (const auto& path : file["paths"])
    for (const auto& entry : path.second) {
      const auto method = entry.first.as<std::string>();
      if (method == "parameters") continue;
      operations[upper(method) + " " + path.first.as<std::string>()] = described(entry.second);
    }
  return operations;
}

Operations coded_operations() {
  const ApiServer server;
  Operations operations{{"GET /metrics", {"local"}}};  // the server's own
  for (const Route& route : server_routes(server.service()))
    operations[std::string(to_string(route.method)) + " " + route.pattern] = {
        std::string(route.access.word()), route.body.kind == BodyKind::bytes};
  return operations;
}

TEST(OpenApi, DescribesEveryRouteWithItsAccessAndBody) {
  const Operations described = described_operations();
  for (const auto& [name, operation] : coded_operations()) {
    ASSERT_TRUE(described.contains(name)) << name << " is not in api/openapi.yaml";
    EXPECT_EQ(described.at(name).access, operation.access) << name;
    EXPECT_EQ(described.at(name).bytes, operation.bytes) << name;
  }
}

TEST(OpenApi, DescribesNoFurtherOperationThatIsNoRoute) {
  const Operations coded = coded_operations();
  const Operations described = described_operations();
  ASSERT_GT(described.size(), 50u);
  for (const auto& [name, _] : described) EXPECT_TRUE(coded.contains(name)) << name << " is no route";
}

}  // namespace
}  // namespace socta
