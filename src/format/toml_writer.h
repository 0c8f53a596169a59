#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/text.h"

namespace socta {

/// A string as a TOML basic string, with quotes and escapes.
std::string toml_string(std::string_view text);

/// A text as `"…"` when it is in `language` alone, else as `{ en = "…", sr = "…" }`.
std::string toml_text(const Text& text, std::string_view language);

/// `[a, b]`; or, with a line for each element, over several lines.
std::string toml_list(std::span<const std::string> elements);
std::string toml_lines(std::span<const std::string> elements);

/// Gathers `key = value` pairs of an inline table in their order.
class TomlInline {
 public:
  TomlInline& add(std::string_view key, std::string_view value);
  std::string str() const;

 private:
  std::string pairs_;
};

/// Writes a TOML file line by line. Values come as TOML already, from the functions above and number_text.
class TomlWriter {
 public:
  /// Begins a table: "[display]" or "[[crime]]"; an empty line stands before it.
  void header(std::string_view header);
  void line(std::string_view key, std::string_view value);
  void string(std::string_view key, std::string_view value);
  void text(std::string_view key, const Text& value, std::string_view language);
  void number(std::string_view key, double value);

  const std::string& str() const { return text_; }

 private:
  std::string text_;
};

}  // namespace socta
