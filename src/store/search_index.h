#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/record_tables.h"
#include "store/sql_conditions.h"
#include "store/transaction.h"

namespace socta {

/// True for the table whose records are found by their words.
bool is_searched(const RecordTable& table);

/// The column that holds them beside the cells of a record of such a table (joined_words).
inline constexpr const char* kWordsColumn = "search_words";

/// The words of a record's texts, each once, in their order: [] for a table that is not searched.
std::vector<std::string> words_of_record(const RecordTable& table, std::span<const std::string> cells);

/// Each between two spaces, " granica heroin ", so that one that begins in some way is found as a part of the
/// text; "" when there is none.
std::string joined_words(std::span<const std::string> words);

/// Replaces the words of a record by those of its cells, or forgets them.
void index_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                  std::int64_t record, const std::vector<std::string>& cells);
void forget_record(Transaction& transaction, const RecordTable& table, std::int64_t record);

/// Forgets those of all records of a table.
void forget_table(Transaction& transaction, std::int64_t assessment, const RecordTable& table);

/// That the row r of evidence has every word of `text`, or one that begins so; words of one or two letters
/// have to be there as they are. Without a word in `text`, nothing has it. One statement finds out how common
/// the words are: the conditions are such that a page of a list is found without looking at all that have a
/// common word.
SqlConditions evidence_has_words(Transaction& transaction, std::int64_t assessment, std::string_view text);

/// The same of the file f, a chapter.
SqlConditions chapter_has_words(std::int64_t assessment, std::string_view text);

}  // namespace socta
