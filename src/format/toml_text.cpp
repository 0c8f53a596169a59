#include "format/toml_text.h"

#include <algorithm>
#include <cstdio>

namespace socta {
namespace {

constexpr unsigned char kDelete = 0x7F;

std::string escaped(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20 && byte != kDelete) return std::string(1, c);
  char text[8];
  std::snprintf(text, sizeof text, "\\u%04X", static_cast<unsigned>(byte));
  return text;
}

bool is_bare(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

}  // namespace

std::string toml_string(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) text += escaped(c);
  return text + '"';
}

std::string toml_key(std::string_view key) { return is_bare(key) ? std::string(key) : toml_string(key); }

std::string toml_strings(std::span<const std::string> values) {
  std::string text = "[";
  for (const std::string& value : values) text += (text.size() > 1 ? ", " : "") + toml_string(value);
  return text + "]";
}

std::string toml_text(const Text& text, std::string_view language) {
  const auto& strings = text.by_language;
  if (strings.size() == 1 && strings.begin()->first == language) return toml_string(strings.begin()->second);
  std::string table = "{ ";
  for (const auto& [code, string] : strings)
    table += (table.size() > 2 ? ", " : "") + toml_key(code) + " = " + toml_string(string);
  return table + " }";
}

}  // namespace socta
