#pragma once

#include <span>
#include <string>
#include <string_view>

namespace socta {

/// A key as TOML writes it: bare where that is allowed, else quoted.
std::string toml_key(std::string_view key);

/// Strings as a list: `["a", "b"]`.
std::string toml_strings(std::span<const std::string> values);

}  // namespace socta
