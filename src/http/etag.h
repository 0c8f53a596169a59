#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/response.h"

namespace socta {

/// ETag of a record: its version, a hyphen and a hash of how it is sent, in quotes. What is sent also says
/// what its version does not count: its last run, what the reader may do.
std::string version_etag(std::string_view version, std::string_view bytes);

/// Weak ETag of bytes: equal bytes, equal tag.
std::string content_etag(std::string_view bytes);

/// Adds the header ETag.
void set_etag(Response& response, std::string etag);

/// Adds the ETag of a record of that version to the response that has its body.
void set_version_etag(Response& response, std::int64_t version);

/// The same for a version that is a text of letters and figures.
void set_version_etag(Response& response, std::string_view version);

/// The version that a change was made on, from the header If-Match: "12", in quotes, or the whole ETag of
/// what was read. Throws Refusal 428 when it was not sent, 400 when it is no version.
std::int64_t required_version(const Request& request);

/// The same where versions are texts.
std::string required_text_version(const Request& request);

/// Whether the header If-None-Match names that tag (or all, "*"); weak comparison, RFC 9110, 13.1.2.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace socta
