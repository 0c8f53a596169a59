#include "format/xlsx_text.h"

#include <charconv>
#include <optional>

#include "format/utf8.h"
#include "format/xml_part.h"

namespace socta {
namespace {

constexpr std::size_t kEscapeLength = 7;  // _xHHHH_

/// The character of the escape that `text` begins with.
std::optional<char32_t> escape_at(std::string_view text) {
  if (text.size() < kEscapeLength || !text.starts_with("_x") || text[kEscapeLength - 1] != '_')
    return std::nullopt;
  unsigned character = 0;
  const char* end = text.data() + kEscapeLength - 1;
  const auto result = std::from_chars(text.data() + 2, end, character, 16);
  const bool surrogate = character >= 0xD800 && character < 0xE000;
  if (result.ec != std::errc() || result.ptr != end || surrogate) return std::nullopt;
  return character;
}

}  // namespace

std::string decode_escapes(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const auto escape = escape_at(text);
    if (escape) {
      append_utf8(decoded, *escape);
      text.remove_prefix(kEscapeLength);
      continue;
    }
    const auto plain = std::min(text.find('_', 1), text.size());
    decoded += text.substr(0, plain);
    text.remove_prefix(plain);
  }
  return decoded;
}

std::string item_text(const pugi::xml_node& item) {
  std::string text;
  for (const auto& child : item.children()) {
    const auto name = local_name(child.name());
    if (name == "t") text += child.text().get();
    if (name == "r") text += child_named(child, "t").text().get();
  }
  return decode_escapes(text);
}

}  // namespace socta
