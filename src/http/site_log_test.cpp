#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "http/site.h"

namespace socta {
namespace {

/// What the log says of one request from the address 192.0.2.1.
nlohmann::json logged(const Route& route, const std::string& target) {
  nlohmann::json line;
  Metrics metrics;
  const Site site({.routes = {route},
                   .admission = [](const Route&, Request&) {},
                   .log = [&line](const std::string& text) { line = nlohmann::json::parse(text); }},
                  ServerSettings{}, metrics);
  RequestHead head;
  head.method = "GET";
  head.target = target;
  head.headers = {{"Host", "localhost"}};
  Exchange exchange = site.begin(head, {.address = "192.0.2.1"});
  if (!exchange.response) site.answer(exchange);
  site.finish(exchange);
  return line;
}

Route route_of(std::string pattern, Access access) {
  return {Method::get, std::move(pattern), access, [](const Request&) { return no_content(); }};
}

TEST(SiteLog, HasNoAddressOfWhoTakesPartInAWorkshop) {
  const struct {
    Route route;
    const char* target;
    const char* from;
  } cases[] = {
      {route_of("/api/v1/workshop", kParticipant), "/api/v1/workshop", ""},
      {route_of("/api/v1/workshop/exercises/{exercise}/answers", kParticipant),
       "/api/v1/workshop/exercises/4/answers", ""},
      {route_of("/api/v1/workshop/join", kPublic), "/api/v1/workshop/join", ""},
      {route_of("/api/v1/workshop/look", kPublic), "/api/v1/workshop/look", ""},
      {route_of("/api/v1/session", kPublic), "/api/v1/session", "192.0.2.1"},
      {route_of("/api/v1/assessments", kSession), "/api/v1/assessments", "192.0.2.1"},
      {route_of("/api/v1/session", kPublic), "/api/v1/nothing", "192.0.2.1"},
  };
  for (const auto& [route, target, from] : cases) {
    const nlohmann::json line = logged(route, target);
    EXPECT_EQ(line.at("from"), from) << target;
    EXPECT_EQ(line.at("path"), target);
  }
}

}  // namespace
}  // namespace socta
