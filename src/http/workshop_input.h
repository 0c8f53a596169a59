#pragma once

#include "app/workshop_edit.h"
#include "http/request.h"

namespace socta {

/// The workshop of the path, with the version that a change was made on.
WorkshopAt workshop_at(const Request& request, std::int64_t version = 0);

}  // namespace socta
