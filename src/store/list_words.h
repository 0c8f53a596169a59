#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "store/record_rows.h"
#include "store/record_tables.h"
#include "store/sql_conditions.h"
#include "store/transaction.h"

namespace socta {

/// True for a list, parted by spaces, of a table that is searched (store/search_index.h): its words are kept,
/// so that filters need not read every row. Its table has these words in the order of its rows: a page of the
/// rows with a word is read without the other rows.
bool is_kept_list(const RecordTable& table, std::string_view column);

/// A stored row whose words are kept.
struct IndexedRow {
  std::int64_t id = 0;
  std::int64_t position = 0;
  std::span<const std::string> cells{};
};

/// Keeps the words of rows that have none so far. Nothing for a table without such lists.
void keep_list_words(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     std::span<const IndexedRow> rows);

/// Forgets those of a row, or of all rows of a table.
void forget_list_words(Transaction& transaction, const RecordTable& table, std::int64_t id);
void forget_all_list_words(Transaction& transaction, std::int64_t assessment, const RecordTable& table);

/// That the list in that column of the row r has one of the words, for rows that are not read by a word.
SqlConditions list_has_word(Dialect dialect, std::int64_t assessment, const RecordTable& table,
                            std::string_view column, std::span<const std::string> words);

/// The rows with a word: the words are named l and joined to the rows r; l."position" is that of the row.
RowSource rows_with_word(std::int64_t assessment, const RecordTable& table, std::string_view column,
                         const std::string& word);

}  // namespace socta
