#pragma once

#include "app/service.h"
#include "http/site.h"

namespace socta {

/// Finds who is signed in by the session's cookie, or takes part in a workshop by the participant's, and
/// admits whoever a route is for. What a role may do in the assessment of the path is decided by the use
/// case. `service` must outlive it.
Admission admission_by_session(const Service& service);

}  // namespace socta
