#pragma once

#include "app/service.h"
#include "app/workshop_notice.h"
#include "http/event_hub.h"
#include "http/request.h"
#include "http/response.h"

namespace socta {

/// The way from workshops to the browsers that look at them: a topic for each audience, so that none can hear
/// what is for another. `hub` must outlive it.
WorkshopListeners listeners_in(EventHub& hub);

/// The stream of a workshop for the facilitator's page or the projector (parameter `view`). Throws what
/// `require` with the right to facilitate throws.
Response handle_workshop_events(const Service& service, const Request& request);

/// The stream of the own workshop for a participant; it ends when the device loses its place.
Response handle_participant_events(const Service& service, const Request& request);

}  // namespace socta
