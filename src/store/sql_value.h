#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace socta {

/// What a column of a query holds. Times are ISO 8601 text in UTC, truth is 0 or 1.
enum class SqlKind { integer, real, text };

/// A value on its way into the database or out of it; it may be NULL. Text is UTF-8 without NUL.
class SqlValue {
 public:
  SqlValue() = default;
  // Not inline: GCC 12 takes the text of a moved number for uninitialised.
  SqlValue(const SqlValue&);
  SqlValue(SqlValue&&) noexcept;
  SqlValue& operator=(const SqlValue&);
  SqlValue& operator=(SqlValue&&) noexcept;
  ~SqlValue();
  SqlValue(std::nullopt_t) {}
  template <std::integral Integer>
  SqlValue(Integer value) : value_(static_cast<std::int64_t>(value)) {}
  SqlValue(double value) : value_(value) {}
  SqlValue(const char* value) : value_(std::string(value)) {}
  SqlValue(std::string_view value) : value_(std::string(value)) {}
  SqlValue(std::string value) : value_(std::move(value)) {}
  SqlValue(std::optional<std::int64_t> value);
  SqlValue(std::optional<double> value);
  SqlValue(std::optional<std::string> value);

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }

  /// The value as std::int64_t, double or std::string, or a std::optional of one of them. Throws
  /// std::bad_variant_access when the column was asked for as another kind, or is NULL and no optional.
  template <typename Type>
  Type take() {
    if constexpr (requires { typename Type::value_type; } && !std::is_same_v<Type, std::string>) {
      return is_null() ? Type() : Type(take<typename Type::value_type>());
    } else {
      return std::move(std::get<Type>(value_));
    }
  }

  const auto& variant() const { return value_; }
  bool operator==(const SqlValue&) const = default;

 private:
  std::variant<std::monostate, std::int64_t, double, std::string> value_;
};

/// The kind that a C++ type is read from.
template <typename Type>
constexpr SqlKind sql_kind() {
  if constexpr (std::is_same_v<Type, std::string>) {
    return SqlKind::text;
  } else if constexpr (std::is_same_v<Type, std::int64_t>) {
    return SqlKind::integer;
  } else if constexpr (std::is_same_v<Type, double>) {
    return SqlKind::real;
  } else {
    return sql_kind<typename Type::value_type>();
  }
}

}  // namespace socta
