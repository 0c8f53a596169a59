#include "store/transaction.h"

#include "store/connection.h"

namespace socta {

Dialect Transaction::dialect() const { return connection_.dialect(); }

std::int64_t Transaction::execute(std::string_view sql, const SqlParameters& parameters) {
  ++statements_;
  return connection_.execute(sql, parameters);
}

void Transaction::each(std::string_view sql, const SqlParameters& parameters, std::span<const SqlKind> kinds,
                       const std::function<void(SqlRow&)>& take) {
  ++statements_;
  connection_.each(sql, parameters, kinds, take);
}

void Transaction::insert_many(std::string_view table, std::span<const std::string> columns,
                              std::span<const SqlRow> rows) {
  if (rows.empty()) return;
  ++statements_;
  connection_.insert_many(table, columns, rows);
}

void Transaction::run_script(const std::string& sql) {
  ++statements_;
  connection_.run_script(sql);
}

}  // namespace socta
