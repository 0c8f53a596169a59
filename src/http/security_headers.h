#pragma once

#include <string>
#include <string_view>

#include "http/request.h"
#include "http/response.h"

namespace socta {

/// Content-Security-Policy of the web app's pages: everything comes from the server itself, no script and no
/// style stands in a page, pictures may also be data: and blob: (figures), nobody frames it.
/// docs/operations.md explains each directive.
inline constexpr std::string_view kPagePolicy =
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

/// The policy of the script that keeps the participants' program on their device: it asks this server for
/// files, and nothing else.
inline constexpr std::string_view kWorkerPolicy =
    "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Adds what every response carries: the policy of a response that is no page (nothing may be loaded, framed
/// or run) when it has none of its own, no guessing of media types, no referrer to other sites, no features
/// of the browser, no use by other sites; over https also Strict-Transport-Security.
void add_security_headers(Response& response, Scheme scheme);

}  // namespace socta
