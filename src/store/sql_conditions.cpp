#include "store/sql_conditions.h"

#include "store/sql_text.h"

namespace socta {

SqlParameters joined(SqlParameters first, const SqlParameters& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

void SqlConditions::add(std::string_view condition) { add(condition, SqlParameters()); }

void SqlConditions::add(std::string_view condition, SqlValue parameter) {
  add(condition, SqlParameters{std::move(parameter)});
}

void SqlConditions::add(std::string_view condition, const SqlParameters& parameters) {
  text_ += (text_.empty() ? "(" : " and (") + std::string(condition) + ')';
  parameters_ = joined(std::move(parameters_), parameters);
}

void SqlConditions::add_any_of(std::string_view expression, std::span<const std::string> values) {
  if (values.empty()) return add("1 = 0");
  add(std::string(expression) + " in (" + sql_signs(values.size()) + ')',
      SqlParameters(values.begin(), values.end()));
}

void SqlConditions::add(const SqlConditions& other) {
  if (!other.empty()) add(other.text(), other.parameters());
}

}  // namespace socta
