#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "store/sql_value.h"

namespace socta {

class Connection;

enum class Dialect { sqlite, postgresql };

using SqlParameters = std::vector<SqlValue>;
using SqlRow = std::vector<SqlValue>;

/// One transaction, made by Database::read and Database::write; never shared between threads. SQL is written
/// with `?` for each parameter (never inside a quoted string) and has to mean the same in both dialects.
/// Every function throws Error: conflict when a value has to be unique and is not, or something refers to it;
/// invalid when a text holds NUL or is not UTF-8; io when the database cannot do it now; corrupt when its
/// file is damaged.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Dialect dialect() const;

  /// Runs a statement; how many rows it changed.
  std::int64_t execute(std::string_view sql, const SqlParameters& parameters = {});

  /// All rows of a query whose columns are of these types (std::int64_t, double, std::string, or
  /// std::optional of one where NULL may stand).
  template <typename... Types>
  std::vector<std::tuple<Types...>> query(std::string_view sql, const SqlParameters& parameters = {}) {
    constexpr std::array<SqlKind, sizeof...(Types)> kinds{sql_kind<Types>()...};
    std::vector<std::tuple<Types...>> rows;
    each(sql, parameters, kinds, [&rows](SqlRow& row) {
      rows.push_back(as_tuple<Types...>(row, std::index_sequence_for<Types...>()));
    });
    return rows;
  }

  /// The first row, if there is one.
  template <typename... Types>
  std::optional<std::tuple<Types...>> find(std::string_view sql, const SqlParameters& parameters = {}) {
    auto rows = query<Types...>(sql, parameters);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
  }

  /// The one value of a query that always has one, such as a count or `returning id`.
  template <typename Type = std::int64_t>
  Type value(std::string_view sql, const SqlParameters& parameters = {}) {
    return std::get<0>(query<Type>(sql, parameters).at(0));
  }

  /// Calls `take` with each row; it may move the values out, and must not run a statement.
  void each(std::string_view sql, const SqlParameters& parameters, std::span<const SqlKind> kinds,
            const std::function<void(SqlRow&)>& take);

  /// Inserts many rows at once, much faster than one by one. Every row has a value for each column.
  void insert_many(std::string_view table, std::span<const std::string> columns,
                   std::span<const SqlRow> rows);

  /// Runs a text of several statements without parameters, as migrations are.
  void run_script(const std::string& sql);

  /// How many statements it has run.
  std::int64_t statements() const { return statements_; }

 private:
  template <typename... Types, std::size_t... Index>
  static std::tuple<Types...> as_tuple(SqlRow& row, std::index_sequence<Index...>) {
    return {row[Index].template take<Types>()...};
  }

  Connection& connection_;
  std::int64_t statements_ = 0;
};

}  // namespace socta
