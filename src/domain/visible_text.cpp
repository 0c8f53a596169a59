#include "domain/visible_text.h"

#include <algorithm>

namespace socta {
namespace {

unsigned char_at(std::string_view text, std::size_t index) { return static_cast<unsigned char>(text[index]); }

// 0 when `first` begins no character of UTF-8.
std::size_t length_announced(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

bool is_scalar_value(char32_t code, std::size_t length) {
  constexpr char32_t kLowest[] = {0, 0, 0x80, 0x800, 0x10000};
  return code >= kLowest[length] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

bool turns_direction(char32_t code) {
  return code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
         (code >= 0x2066 && code <= 0x2069);
}

bool is_shown(char32_t code) {
  const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return !control && !turns_direction(code);
}

// Bytes of the character at the start of `text` when it may be shown as it is, else 0.
std::size_t shown_length(std::string_view text) {
  const unsigned first = char_at(text, 0);
  const std::size_t length = length_announced(first);
  if (length == 0 || length > text.size()) return 0;
  char32_t code = length == 1 ? first : first & (0x7fU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((char_at(text, i) & 0xc0U) != 0x80U) return 0;
    code = (code << 6U) | (char_at(text, i) & 0x3fU);
  }
  return is_scalar_value(code, length) && is_shown(code) ? length : 0;
}

}  // namespace

std::string visible(std::string_view text) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = shown_length(text);
    const unsigned byte = char_at(text, 0);
    if (length == 0) {
      shown += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 0xfU]};
    } else {
      shown.append(text.substr(0, length));
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return shown;
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
  });
}

}  // namespace socta
