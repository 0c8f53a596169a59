#pragma once

#include <string>
#include <string_view>

#include "http/response.h"

namespace socta {

/// Whether a name or a value may stand in the head of a response: no control character but tab in a value,
/// and a name of the characters of a token (RFC 9110, 5.1). What may not could begin a header field of
/// somebody else's making.
bool is_header_name(std::string_view name);
bool is_header_value(std::string_view value);

/// Status line and header fields as bytes, with the empty line at the end. A field that may not stand there
/// is our own bug: Error internal.
std::string response_head(int status, const NamedValues& headers);

/// "OK", "Not Found", …; "" for a status without a known phrase.
std::string_view reason_phrase(int status);

/// The time now as header fields state it (RFC 9110, 5.6.7): "Tue, 30 Jun 2015 08:00:00 GMT".
std::string http_date();

}  // namespace socta
