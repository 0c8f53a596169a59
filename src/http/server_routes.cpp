#include "http/server_routes.h"

#include "http/assessment_events.h"
#include "http/routes.h"

namespace socta {

std::vector<Route> server_routes(const Service& service) {
  std::vector<Route> routes = api_routes(service);
  routes.push_back(
      {Method::get, "/healthz", kPublic, [&service](const Request&) { return handle_health(service); }});
  routes.push_back({Method::get, "/api/v1/assessments/{assessment}/events", Access::right("read"),
                    [&service](const Request& request) { return handle_events(service, request); }});
  return routes;
}

}  // namespace socta
