#pragma once

#include <vector>

#include "app/service.h"
#include "http/router.h"

namespace socta {

/// Every route of the server's interface. `service` must outlive them.
std::vector<Route> api_routes(const Service& service);

}  // namespace socta
