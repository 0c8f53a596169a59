#include "domain/message_text.h"

#include <charconv>

namespace socta {
namespace {

constexpr std::size_t kShownBytes = 60;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::string in_quotes(std::string_view value) {
  if (value.size() <= kShownBytes) return '"' + std::string(value) + '"';
  std::size_t end = kShownBytes;
  while (end > 0 && continues_character(value[end])) --end;
  return '"' + std::string(value.substr(0, end)) + "…\"";
}

std::string shown_number(double value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return std::string(text, end);
}

}  // namespace socta
