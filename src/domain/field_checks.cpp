#include "domain/field_checks.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "domain/message_text.h"

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

void FieldChecks::error(std::string field, std::string message) {
  problems_.error(std::move(message), {.file = {}, .field = std::move(field)});
}

void FieldChecks::code(std::string_view value, const std::string& field) {
  if (!is_code(value))
    error(field,
          "\"" + std::string(value) + "\" is no code; a code is made of a–z, 0–9, \"_\", \"-\" and \".\".");
}

void FieldChecks::name(const Text& text, const std::string& field) {
  if (text.empty()) error(field, "The name is empty.");
}

void FieldChecks::within(double value, double low, double high, const std::string& field) {
  if (!(value >= low && value <= high))
    error(field, "The value " + shown_number(value) + " lies outside " + shown_number(low) + " … " +
                     shown_number(high) + ".");
}

void FieldChecks::at_least(double value, double low, const std::string& field) {
  if (!(value >= low && std::isfinite(value)))
    error(field, "The value must be at least " + shown_number(low) + ", not " + shown_number(value) + ".");
}

void FieldChecks::above(double value, double low, const std::string& field) {
  if (!(value > low && std::isfinite(value)))
    error(field, "The value must be above " + shown_number(low) + ", not " + shown_number(value) + ".");
}

void FieldChecks::rising(double low, double high, const std::string& field) {
  if (!std::isfinite(low)) error(field + ".low", "The low end is not a finite number.");
  if (!std::isfinite(high)) error(field + ".high", "The high end is not a finite number.");
  if (low >= high)
    error(field + ".low",
          "The low end " + shown_number(low) + " must lie below the high end " + shown_number(high) + ".");
}

void FieldChecks::unique(std::string_view value, std::size_t position, const std::string& list,
                         std::unordered_map<std::string_view, std::size_t>& first) {
  const auto [found, is_new] = first.emplace(value, position);
  if (!is_new)
    error(element(list, position) + ".code", "The code \"" + std::string(value) + "\" stands twice; it is " +
                                                 element(list, found->second) + " already.");
}

}  // namespace socta
