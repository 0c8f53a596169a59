#include "domain/field_checks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace socta {

std::string element(const std::string& list, std::size_t position) {
  return list + "[" + std::to_string(position + 1) + "]";
}

std::string coded_element(const std::string& list, const std::string& code, std::size_t position) {
  return code.empty() ? element(list, position) : list + "[" + code + "]";
}

bool is_code(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  });
}

bool is_language(std::string_view text) {
  constexpr std::size_t kLongest = 20;
  const std::string_view primary = text.substr(0, text.find('-'));
  return primary.size() >= 2 && primary.size() <= 3 && text.size() <= kLongest &&
         std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void FieldChecks::error(std::string field, const Sentence& message) {
  problems_.error(message, {.file = {}, .field = std::move(field)});
}

void FieldChecks::code(std::string_view value, const std::string& field) {
  if (!is_code(value))
    error(field, Sentence("no_field_code",
                          "\"{value}\" is no code; a code is made of a–z, 0–9, \"_\", \"-\" and \".\".",
                          {plain("value", value)}));
}

void FieldChecks::name(const Text& text, const std::string& field) {
  if (text.empty()) error(field, Sentence("name_empty", "The name is empty."));
}

void FieldChecks::within(double value, double low, double high, const std::string& field) {
  if (!(value >= low && value <= high))
    error(field, Sentence("value_outside", "The value {value} lies outside {low} … {high}.",
                          {numeric("value", value), numeric("low", low), numeric("high", high)}));
}

void FieldChecks::at_least(double value, double low, const std::string& field) {
  if (!(value >= low && std::isfinite(value)))
    error(field, Sentence("value_at_least", "The value must be at least {low}, not {value}.",
                          {numeric("low", low), numeric("value", value)}));
}

void FieldChecks::above(double value, double low, const std::string& field) {
  if (!(value > low && std::isfinite(value)))
    error(field, Sentence("value_above", "The value must be above {low}, not {value}.",
                          {numeric("low", low), numeric("value", value)}));
}

void FieldChecks::rising(double low, double high, const std::string& field) {
  if (!std::isfinite(low))
    error(field + ".low", Sentence("low_not_finite", "The low end is not a finite number."));
  if (!std::isfinite(high))
    error(field + ".high", Sentence("high_not_finite", "The high end is not a finite number."));
  if (low >= high)
    error(field + ".low",
          Sentence("low_not_below_high", "The low end {low} must lie below the high end {high}.",
                   {numeric("low", low), numeric("high", high)}));
}

void FieldChecks::unique(std::string_view value, std::size_t position, const std::string& list,
                         std::unordered_map<std::string_view, std::size_t>& first) {
  const auto [found, is_new] = first.emplace(value, position);
  if (!is_new)
    error(element(list, position) + ".code",
          Sentence("code_twice", "The code \"{code}\" stands twice; it is {place} already.",
                   {plain("code", value), plain("place", element(list, found->second))}));
}

}  // namespace socta
