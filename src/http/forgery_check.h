#pragma once

#include <string>
#include <string_view>

#include "http/request.h"

namespace socta {

/// The token that a browser's program sends back in the header X-CSRF-Token with every change. It is made
/// from the session's secret, which a page of another site cannot read, and tells nothing about it.
std::string csrf_token(std::string_view session_secret);

/// Throws Refusal 403 when a request that changes something was perhaps made by a page of another site: its
/// Sec-Fetch-Site or Origin says so, or it has a session's cookie but not the session's token. Requests
/// without a session and without either header pass: they come from no browser and carry nobody's rights.
/// Safe methods pass. `secret` is that of the cookie which carries the rights: session_secret(request) or
/// participant_secret(request).
void check_no_forgery(const Request& request, const std::string* secret);

/// Only what Sec-Fetch-Site and Origin say; for routes that are used without a session, such as signing in.
void check_same_origin(const Request& request);

}  // namespace socta
