#pragma once

#include <vector>

#include "app/service.h"
#include "http/router.h"

namespace socta {

/// All routes of `socta serve` but /metrics, which the server itself answers: those of the interface
/// (http/routes.h), the streams of events and /healthz. `service` must outlive them.
std::vector<Route> server_routes(const Service& service);

}  // namespace socta
