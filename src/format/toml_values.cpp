#include "format/toml_values.h"

#include "domain/number_size.h"

namespace socta {
namespace {

const TomlValue* find_kind(const TomlValue& table, std::string_view key, TomlKind kind) {
  const TomlValue* value = table.find(key);
  return value && value->kind == kind ? value : nullptr;
}

bool is_numeric(const TomlValue& value) {
  return value.kind == TomlKind::integer || value.kind == TomlKind::number;
}

}  // namespace

std::string string_in(const TomlValue& table, std::string_view key, std::string_view fallback) {
  const TomlValue* value = find_kind(table, key, TomlKind::string);
  return value ? value->string : std::string(fallback);
}

std::optional<double> number_in(const TomlValue& table, std::string_view key) {
  const TomlValue* value = table.find(key);
  if (!value || !is_numeric(*value) || !has_usable_size(value->number)) return std::nullopt;
  return value->number;
}

double number_in(const TomlValue& table, std::string_view key, double fallback) {
  return number_in(table, key).value_or(fallback);
}

std::int64_t integer_in(const TomlValue& table, std::string_view key, std::int64_t fallback) {
  const TomlValue* value = find_kind(table, key, TomlKind::integer);
  return value ? value->integer : fallback;
}

bool flag_in(const TomlValue& table, std::string_view key, bool fallback) {
  const TomlValue* value = find_kind(table, key, TomlKind::boolean);
  return value ? value->boolean : fallback;
}

std::vector<std::string> strings_in(const TomlValue& table, std::string_view key) {
  std::vector<std::string> strings;
  for (const TomlValue& element : elements_in(table, key)) strings.push_back(element.string);
  return strings;
}

std::vector<double> numbers_in(const TomlValue& table, std::string_view key) {
  std::vector<double> numbers;
  for (const TomlValue& element : elements_in(table, key)) numbers.push_back(element.number);
  return numbers;
}

std::vector<std::pair<double, double>> pairs_in(const TomlValue& table, std::string_view key) {
  std::vector<std::pair<double, double>> pairs;
  for (const TomlValue& element : elements_in(table, key))
    if (element.elements.size() == 2)
      pairs.emplace_back(element.elements[0].number, element.elements[1].number);
  return pairs;
}

Text text_of(const TomlValue& value, std::string_view language) {
  Text text;
  if (value.kind == TomlKind::string && !value.string.empty())
    text.by_language.emplace(language, value.string);
  for (const TomlMember& member : value.members)
    if (!member.value.string.empty()) text.by_language.emplace(member.key, member.value.string);
  return text;
}

Text text_in(const TomlValue& table, std::string_view key, std::string_view language) {
  const TomlValue* value = table.find(key);
  return value ? text_of(*value, language) : Text();
}

const TomlValue& table_in(const TomlValue& table, std::string_view key) {
  static const TomlValue kNone;
  const TomlValue* value = find_kind(table, key, TomlKind::table);
  return value ? *value : kNone;
}

std::span<const TomlValue> elements_in(const TomlValue& table, std::string_view key) {
  const TomlValue* value = find_kind(table, key, TomlKind::array);
  return value ? std::span<const TomlValue>(value->elements) : std::span<const TomlValue>();
}

}  // namespace socta
