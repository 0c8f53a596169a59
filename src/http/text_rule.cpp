#include "http/text_rule.h"

#include <algorithm>

namespace socta {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_refused_control(char c, Lines lines) {
  if (lines == Lines::many && (c == '\n' || c == '\t' || c == '\r')) return false;
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::string fault_of(std::string_view text, const TextRule& rule) {
  if (rule.blank == Blank::refused && is_blank(text)) return "is empty";
  if (characters(text) > rule.most) return "is longer than " + std::to_string(rule.most) + " characters";
  const auto refused = [&rule](char c) { return is_refused_control(c, rule.lines); };
  if (std::ranges::any_of(text, refused)) return "holds a control character";
  return "";
}

std::string quoted_list(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "'" : ", '") + std::string(word) + "'";
  return list;
}

}  // namespace socta
