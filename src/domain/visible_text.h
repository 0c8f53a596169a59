#pragma once

#include <string>
#include <string_view>

namespace socta {

/// `text` as it may be sent to a terminal: control characters, characters that turn the direction of writing
/// and bytes that are not UTF-8 stand as `\x1b` and the like, byte by byte; the rest is unchanged. The result
/// is valid UTF-8.
std::string visible(std::string_view text);

/// True when a byte below 0x20 other than tab, line feed and carriage return, or 0x7f, stands in `text`.
bool has_control_character(std::string_view text);

}  // namespace socta
