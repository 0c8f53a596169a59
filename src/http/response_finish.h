#pragma once

#include <optional>
#include <string>

#include "http/request.h"
#include "http/response.h"

namespace socta {

/// A response as bytes.
struct Outgoing {
  std::string head;
  Body body;
  bool keep_alive = true;
  std::optional<EventSubscription> events;
};

/// Whether the connection may carry another request afterwards.
enum class Reuse { yes, no };

/// The response to that request as it is sent: with a hash as ETag where it has none, as 304 when the browser
/// holds the same, compressed where the browser takes it and it is worth its while, without a body for HEAD,
/// with length, date, request id and security headers. Changes `response` to what was sent (status).
Outgoing finished(const Request& request, Response& response, Reuse reuse);

}  // namespace socta
