#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/records.h"
#include "store/sql_conditions.h"

namespace socta {

/// The rows of a table, named r in the query: what stands behind "from", and their conditions.
struct RowSource {
  std::string from;
  SqlConditions conditions;
};
RowSource all_rows(const RecordTable& table, SqlConditions conditions);

/// These rows; `rest` orders and limits them.
std::vector<Record> select_records(Transaction& transaction, const RecordTable& table, const RowSource& rows,
                                   const std::string& rest, const SqlParameters& rest_parameters = {});

/// A row before it is stored.
struct NewRecord {
  std::string owner_organisation{};
  std::vector<std::string> cells{};
};

/// Throws Error (invalid), naming every column that is wrong, unless there is a cell for each column,
/// required ones are stated and texts are JSON objects.
void expect_fitting(const RecordTable& table, const std::vector<std::string>& cells);

/// The position behind the last row of a table; 1 when it is empty.
std::int64_t next_position(Transaction& transaction, std::int64_t assessment, const RecordTable& table);

/// Stores rows at the end of a table, with their words.
void insert_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                    std::span<const NewRecord> rows, const Change& change);

}  // namespace socta
