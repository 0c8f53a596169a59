#include "store/sql_value.h"

namespace socta {

SqlValue::SqlValue(const SqlValue&) = default;
SqlValue::SqlValue(SqlValue&&) noexcept = default;
SqlValue& SqlValue::operator=(const SqlValue&) = default;
SqlValue& SqlValue::operator=(SqlValue&&) noexcept = default;
SqlValue::~SqlValue() = default;

SqlValue::SqlValue(std::optional<std::int64_t> value) {
  if (value) value_ = *value;
}

SqlValue::SqlValue(std::optional<double> value) {
  if (value) value_ = *value;
}

SqlValue::SqlValue(std::optional<std::string> value) {
  if (value) value_ = std::move(*value);
}

}  // namespace socta
