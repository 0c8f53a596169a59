#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/text.h"
#include "format/toml.h"

namespace socta {

/// Values of a table's keys, after check_toml (toml_schema.h): a key that is absent, or whose value has the
/// wrong type (or a number has no usable size) and was reported there, reads as the fallback.
std::string string_in(const TomlValue& table, std::string_view key, std::string_view fallback = {});
double number_in(const TomlValue& table, std::string_view key, double fallback);
std::optional<double> number_in(const TomlValue& table, std::string_view key);
std::int64_t integer_in(const TomlValue& table, std::string_view key, std::int64_t fallback);
bool flag_in(const TomlValue& table, std::string_view key, bool fallback);
std::vector<std::string> strings_in(const TomlValue& table, std::string_view key);
std::vector<double> numbers_in(const TomlValue& table, std::string_view key);
std::vector<std::pair<double, double>> pairs_in(const TomlValue& table, std::string_view key);

/// A text; a plain string is in `language`. Languages with an empty string are left out.
Text text_in(const TomlValue& table, std::string_view key, std::string_view language);
Text text_of(const TomlValue& value, std::string_view language);

/// The table of a key, an empty one when there is none; the elements of a list, none when there is none.
const TomlValue& table_in(const TomlValue& table, std::string_view key);
std::span<const TomlValue> elements_in(const TomlValue& table, std::string_view key);

/// The enumerator whose word stands under the key: `words` in the order of the enumeration.
template <typename Enum>
Enum word_in(const TomlValue& table, std::string_view key, std::span<const std::string_view> words,
             Enum fallback) {
  const TomlValue* value = table.find(key);
  for (std::size_t i = 0; value && i < words.size(); ++i)
    if (value->kind == TomlKind::string && value->string == words[i]) return static_cast<Enum>(i);
  return fallback;
}

}  // namespace socta
