#include "http/router.h"

#include <gtest/gtest.h>

#include <type_traits>

#include "domain/error.h"

namespace socta {
namespace {

Response nothing(const Request&) { return {}; }

// Deny by default: a route that leaves its access out is no route.
template <typename... Fields>
concept MakesRoute = requires(Fields... fields) {
  Route{fields...};
};
static_assert(MakesRoute<Method, const char*, Access, Handler>);
static_assert(!MakesRoute<Method, const char*, Handler>);
static_assert(!std::is_default_constructible_v<Access>);

Router sample() {
  return Router(
      {{Method::get, "/", kPublic, nothing},
       {Method::get, "/api/v1/assessments", kSession, nothing},
       {Method::post, "/api/v1/assessments", kSession, nothing},
       {Method::get, "/api/v1/assessments/{assessment}", Access::right("read"), nothing},
       {Method::get, "/api/v1/assessments/{assessment}/records/{table}", Access::right("read"), nothing},
       {Method::remove, "/api/v1/assessments/{assessment}/records/{table}/{record}", Access::right("read"),
        nothing},
       {Method::get, "/api/v1/assessments/new/form", kSession, nothing}});
}

TEST(Router, FindsTheRouteAndItsParameters) {
  const struct {
    Method method;
    const char* path;
    const char* pattern;
    NamedValues parameters;
  } table[] = {
      {Method::get, "/", "/", {}},
      {Method::head, "/api/v1/assessments", "/api/v1/assessments", {}},
      {Method::get, "/api/v1/assessments/7", "/api/v1/assessments/{assessment}", {{"assessment", "7"}}},
      {Method::get, "/api/v1/assessments/new/form", "/api/v1/assessments/new/form", {}},
      {Method::get, "/api/v1/assessments/new", "/api/v1/assessments/{assessment}", {{"assessment", "new"}}},
      {Method::get,
       "/api/v1/assessments/new/records/evidence",
       "/api/v1/assessments/{assessment}/records/{table}",
       {{"assessment", "new"}, {"table", "evidence"}}},
      {Method::remove,
       "/api/v1/assessments/7/records/доказ/9",
       "/api/v1/assessments/{assessment}/records/{table}/{record}",
       {{"assessment", "7"}, {"table", "доказ"}, {"record", "9"}}},
  };
  const Router router = sample();
  for (const auto& row : table) {
    const RouteMatch match = router.match(row.method, row.path);
    ASSERT_NE(match.route, nullptr) << row.path;
    EXPECT_EQ(match.route->pattern, row.pattern);
    EXPECT_EQ(match.parameters, row.parameters) << row.path;
  }
}

TEST(Router, NamesTheMethodsOfAPathThatHasNotTheOneAskedFor) {
  const struct {
    Method method;
    const char* path;
    const char* allow;
  } table[] = {
      {Method::remove, "/api/v1/assessments", "GET, HEAD, POST"},
      {Method::get, "/api/v1/assessments/7/records/evidence/9", "DELETE"},
      {Method::get, "/nowhere", ""},
      {Method::get, "", ""},
      {Method::get, "nowhere", ""},
      {Method::get, "/api/v1/assessments/", ""},
      {Method::get, "//api/v1/assessments", ""},
      {Method::get, "/api/v1", ""},
      {Method::get, "/api/v1/assessments//records/evidence", ""},
  };
  const Router router = sample();
  for (const auto& row : table) {
    const RouteMatch match = router.match(row.method, row.path);
    EXPECT_EQ(match.route, nullptr) << row.path;
    EXPECT_EQ(match.allow, row.allow) << row.path;
  }
}

TEST(Router, RefusesTablesThatAreWrong) {
  const std::vector<Route> table[] = {
      {{Method::get, "a", kPublic, nothing}},
      {{Method::get, "/a", kPublic, {}}},
      {{Method::get, "/a/{x}", kPublic, nothing}, {Method::get, "/a/{y}", kPublic, nothing}},
  };
  for (const auto& routes : table) EXPECT_THROW(Router{routes}, Error) << routes.back().pattern;
}

}  // namespace
}  // namespace socta
