#include "format/toml_writer.h"

#include <cstdio>

#include "format/number_text.h"

namespace socta {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

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
    default:
      break;
  }
  if (!is_control(c)) return {c};
  char code[8];
  std::snprintf(code, sizeof code, "\\u%04X", static_cast<unsigned char>(c));
  return code;
}

}  // namespace

std::string toml_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += escaped(c);
  return quoted + "\"";
}

std::string toml_text(const Text& text, std::string_view language) {
  const auto& languages = text.by_language;
  if (languages.empty()) return "\"\"";
  if (languages.size() == 1 && languages.begin()->first == language)
    return toml_string(languages.begin()->second);
  TomlInline table;
  for (const auto& [name, words] : languages) table.add(name, toml_string(words));
  return table.str();
}

std::string toml_list(std::span<const std::string> elements) {
  std::string list = "[";
  for (const std::string& element : elements) list += (list.size() > 1 ? ", " : "") + element;
  return list + "]";
}

std::string toml_lines(std::span<const std::string> elements) {
  std::string list = "[\n";
  for (const std::string& element : elements) list += "  " + element + ",\n";
  return list + "]";
}

TomlInline& TomlInline::add(std::string_view key, std::string_view value) {
  if (!pairs_.empty()) pairs_ += ", ";
  pairs_.append(key).append(" = ").append(value);
  return *this;
}

std::string TomlInline::str() const { return pairs_.empty() ? "{}" : "{ " + pairs_ + " }"; }

void TomlWriter::header(std::string_view header) {
  if (!text_.empty()) text_ += '\n';
  text_.append(header).append("\n");
}

void TomlWriter::line(std::string_view key, std::string_view value) {
  text_.append(key).append(" = ").append(value).append("\n");
}

void TomlWriter::string(std::string_view key, std::string_view value) { line(key, toml_string(value)); }

void TomlWriter::text(std::string_view key, const Text& value, std::string_view language) {
  line(key, toml_text(value, language));
}

void TomlWriter::number(std::string_view key, double value) { line(key, number_text(value)); }

}  // namespace socta
