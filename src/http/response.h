#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "http/body.h"
#include "http/event.h"
#include "http/named_values.h"
#include "http/request.h"

namespace socta {

/// What a handler answers. The server adds what every response has: length, date, security headers, request
/// id, compression, 304 when the browser holds the same ETag.
struct Response {
  int status = 200;
  NamedValues headers{};
  Body body{};
  std::optional<EventSubscription> events{};  ///< when set: a stream of events, without a body
};

/// The value as JSON, UTF-8.
Response json_response(int status, const nlohmann::json& value);

/// 204: done, nothing to say.
Response no_content();

/// Bytes of that media type, shown by the browser as text/html only when `media_type` says so.
Response bytes_response(std::string media_type, Body body);

/// As bytes_response, to be saved under that name (any UTF-8; RFC 6266), never shown.
Response download(std::string media_type, std::string_view file_name, Body body);

/// 200 that becomes a stream of server-sent events (http/event_hub.h).
Response event_stream(EventSubscription subscription);

/// Adds the header that makes the browser keep the session's secret: HttpOnly, SameSite=Strict, Path=/,
/// Secure over https. Kept until the browser closes; the server's own record says how long the session lives.
void set_session_cookie(Response& response, Scheme scheme, std::string_view secret);

/// Makes the browser forget it.
void clear_session_cookie(Response& response, Scheme scheme);

/// The same for the place in a workshop; it outlives the browser's end for a week, since a phone forgets its
/// pages between two exercises.
void set_participant_cookie(Response& response, Scheme scheme, std::string_view secret);
void clear_participant_cookie(Response& response, Scheme scheme);

}  // namespace socta
