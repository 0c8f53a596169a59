#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace socta {

/// Bytes at the start of `text` that are whole, valid UTF-8 characters (no surrogates, no overlong forms,
/// nothing above U+10FFFF); text.size() when all of it is.
std::size_t valid_utf8_prefix(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// Appends a Unicode scalar value (not a surrogate, at most U+10FFFF) as UTF-8.
void append_utf8(std::string& text, char32_t character);

}  // namespace socta
