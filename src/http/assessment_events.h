#pragma once

#include <cstdint>
#include <string>

#include "app/service.h"
#include "http/event_hub.h"
#include "http/request.h"
#include "http/response.h"

namespace socta {

/// Whose a member's stream is: it ends with the account's rights.
std::string stream_owner(std::int64_t account);

/// Passes what use cases tell on to the browsers that look at the assessment: as event `run` (progress) or
/// `change`. `hub` must outlive it.
Publish publish_to(EventHub& hub);

/// Ends the streams of an account that has lost a session or a right; a browser that may still listen comes
/// back and its rights are looked at anew. `hub` must outlive it.
LoseAccess end_streams_in(EventHub& hub);

/// The stream of an assessment's events, for a member who may read it. An event above the member's clearance,
/// or of another organisation where the member sees its own only, is never sent. Throws what `require`
/// throws.
Response handle_events(const Service& service, const Request& request);

/// Whether the database answers: 200 with state `ready`, else 503 with `failing`.
Response handle_health(const Service& service);

}  // namespace socta
