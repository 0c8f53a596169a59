#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/response.h"

namespace socta {

/// ETag of a record: its version, in quotes.
std::string version_etag(std::int64_t version);

/// Weak ETag of bytes: equal bytes, equal tag.
std::string content_etag(std::string_view bytes);

/// Adds the header ETag.
void set_etag(Response& response, std::string etag);

/// The version that a change was made on, from the header If-Match ("12", in quotes). Throws Refusal 428 when
/// it was not sent, 400 when it is no version.
std::int64_t required_version(const Request& request);

/// Whether the header If-None-Match names that tag (or all, "*"); weak comparison, RFC 9110, 13.1.2.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace socta
