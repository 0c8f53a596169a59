#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/transaction.h"

namespace socta {

/// Conditions of a query, all of which hold, with their parameters.
class SqlConditions {
 public:
  /// A condition without a parameter, or with one for its one `?`.
  void add(std::string_view condition);
  void add(std::string_view condition, SqlValue parameter);
  void add(std::string_view condition, const SqlParameters& parameters);

  /// `expression` is one of `values`.
  void add_any_of(std::string_view expression, std::span<const std::string> values);

  /// All of `other`.
  void add(const SqlConditions& other);

  bool empty() const { return text_.empty(); }

  /// "a and b"; "1 = 1" when there is none.
  std::string text() const { return text_.empty() ? "1 = 1" : text_; }
  const SqlParameters& parameters() const { return parameters_; }

 private:
  std::string text_;
  SqlParameters parameters_;
};

/// The parameters of several parts of a query, in their order.
SqlParameters joined(SqlParameters first, const SqlParameters& second);

}  // namespace socta
