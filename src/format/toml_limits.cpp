#include "format/toml_limits.h"

#include <algorithm>
#include <optional>
#include <string>

#include "domain/error.h"
#include "format/toml.h"
#include "format/utf8.h"

namespace socta {
namespace {

constexpr std::string_view kEndsKey = "\n=,[]{}";

// Position after the string that begins at `start`; a string that never ends takes the rest of the text.
std::size_t end_of_string(std::string_view text, std::size_t start) {
  const char quote = text[start];
  const bool is_long = text.substr(start, 3) == std::string(3, quote);
  const std::string_view delimiter = text.substr(start, is_long ? 3 : 1);
  std::size_t at = start + delimiter.size();
  while (at < text.size() && text.substr(at, delimiter.size()) != delimiter) {
    if (!is_long && text[at] == '\n') return at;
    at += quote == '"' && text[at] == '\\' ? 2 : 1;
  }
  return std::min(at + delimiter.size(), text.size());
}

// Strings and comments are stepped over: dots in them nest nothing.
std::optional<std::size_t> first_overlong_key(std::string_view text) {
  std::size_t parts = 1;
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = end_of_string(text, at);
      continue;
    }
    if (c == '#') at = std::min(text.find('\n', at), text.size() - 1);
    if (c == '.' && ++parts > kTomlMaxKeyParts) return at;
    if (kEndsKey.find(text[at]) != std::string_view::npos) parts = 1;
    ++at;
  }
  return std::nullopt;
}

Location place_of(std::string_view text, std::string_view file, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto row = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t line_start = before.rfind('\n') + 1;
  return {std::string(file), row, at - line_start + 1};
}

}  // namespace

void refuse_beyond_toml_limits(std::string_view text, std::string_view file) {
  if (text.size() > kTomlMaxBytes)
    throw Error(ErrorKind::invalid,
                "The file has " + std::to_string(text.size()) + " bytes; at most " +
                    std::to_string(kTomlMaxBytes >> 20) + " MB are read.",
                {std::string(file)});
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
    throw Error(ErrorKind::invalid, "A NUL byte stands here; this is not a text file.",
                place_of(text, file, nul));
  if (const std::size_t valid = valid_utf8_prefix(text); valid < text.size())
    throw Error(ErrorKind::invalid, "The bytes from here on are not valid UTF-8; save the file as UTF-8.",
                place_of(text, file, valid));
  if (const auto key = first_overlong_key(text))
    throw Error(ErrorKind::invalid,
                "A key of more than " + std::to_string(kTomlMaxKeyParts) + " parts stands here.",
                place_of(text, file, *key));
}

}  // namespace socta
