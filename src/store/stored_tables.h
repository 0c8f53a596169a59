#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/transaction.h"

namespace socta {

/// A table as the database has it.
struct StoredTable {
  struct Column {
    std::string name;
    SqlKind kind = SqlKind::text;

    bool operator==(const Column&) const = default;
  };
  std::string name;
  std::vector<Column> columns{};

  std::vector<std::string> column_names() const;
  std::vector<SqlKind> kinds() const;

  /// The query of all its rows, in an order that depends on them alone.
  std::string all_rows() const;

  bool operator==(const StoredTable&) const = default;
};

/// The tables that a backup holds, each after those it refers to. Sessions, the set-up link and
/// one-time codes of workshops are no part of it: nobody is let in by restoring. Nor is which rows were
/// changed lately: who reads a restored assessment reads all of it.
std::vector<std::string> backed_up_tables();

/// Those that it leaves out.
std::vector<std::string> left_out_tables();

/// Columns and kinds of a table; none when there is no such table.
StoredTable stored_table(Transaction& transaction, const std::string& name);

/// The last id that a table has given, so that no id is given twice; 0 for a table that gives none.
std::int64_t last_id(Transaction& transaction, const StoredTable& table);
void set_last_id(Transaction& transaction, const StoredTable& table, std::int64_t id);

}  // namespace socta
