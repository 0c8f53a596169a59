#pragma once

#include <string>
#include <string_view>

#include "http/named_values.h"

namespace socta {

/// What the request line asks for.
struct Target {
  std::string path;     ///< decoded; "*" for OPTIONS of the whole server
  NamedValues query{};  ///< decoded; `+` is a space
  std::string host{};   ///< of the absolute form (http://host/path), else ""
};

/// Reads the target of a request (RFC 9112, 3.2). Throws Refusal 400 for what is no target and for paths that
/// could mean another one to somebody: encoded separators and controls, `.` and `..`, empty segments but the
/// last, bytes that are not UTF-8, a fragment.
Target parse_target(std::string_view target);

/// The cookies of a header field Cookie. What is no pair is passed over, as browsers send what they were
/// given.
NamedValues parse_cookies(std::string_view field);

/// Whether it may be the value of the header Host: a name or an address, perhaps with a port.
bool is_host(std::string_view host);

}  // namespace socta
