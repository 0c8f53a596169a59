#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/text.h"

namespace socta {

/// A string as TOML writes it, in double quotes on one line; parse_toml reads back the same bytes. `value` is
/// valid UTF-8 without NUL.
std::string toml_string(std::string_view value);

/// A key: bare where TOML allows it, else quoted.
std::string toml_key(std::string_view key);

/// `["a", "b"]`
std::string toml_strings(std::span<const std::string> values);

/// A text: a plain string when it is only in `language`, else `{ en = "…", sr = "…" }`; text_in reads it
/// back.
std::string toml_text(const Text& text, std::string_view language);

}  // namespace socta
