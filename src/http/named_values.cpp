#include "http/named_values.h"

#include <algorithm>

namespace socta {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

const std::string* value_of(const NamedValues& values, NamedValues::const_iterator found) {
  return found == values.end() ? nullptr : &found->value;
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

const std::string* find_value(const NamedValues& values, std::string_view name) {
  return value_of(values, std::ranges::find(values, name, &NamedValue::name));
}

const std::string* find_header(const NamedValues& headers, std::string_view name) {
  const auto same = [name](const NamedValue& header) { return equal_ignoring_case(header.name, name); };
  return value_of(headers, std::ranges::find_if(headers, same));
}

}  // namespace socta
