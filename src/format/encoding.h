#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/error.h"

namespace socta {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1250, windows_1251 };

/// "utf-8", "utf-16" (its byte-order mark decides, little-endian without one), "utf-16le", "utf-16be",
/// "windows-1250", "windows-1251"; letter case does not matter. nullopt for any other name.
std::optional<Encoding> parse_encoding(std::string_view name);

/// The name that parse_encoding reads back.
std::string_view to_string(Encoding encoding);

/// `bytes` as UTF-8 without a byte-order mark; nothing else is changed (line ends, composed letters and
/// spaces stay as they are).
///
/// Without `declared`: a byte-order mark decides; then UTF-16 is told by its regular zero bytes; then valid
/// UTF-8 is UTF-8; then the letters of Serbian tell Windows-1250 from 1251, which is reported as a warning.
/// What cannot be told is read as UTF-8, so that every invalid byte is an error which asks for the encoding.
///
/// Every byte sequence that the encoding does not have is an error in `problems`: row is the line, column the
/// byte (UTF-16: the 16-bit unit) of that line, both from 1. nullopt when there was an error.
std::optional<std::string> decode_text(std::string_view bytes, std::optional<Encoding> declared,
                                       std::string_view file, Problems& problems);

}  // namespace socta
