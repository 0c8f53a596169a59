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

/// What words belong to: the name of a table of records, or kChapterSource.
inline constexpr std::string_view kChapterSource = "narrative";

/// True for the table whose records are found by their words.
bool is_searched(const RecordTable& table);

/// The words of a record.
std::vector<std::string> words_of_record(const RecordTable& table, const std::vector<std::string>& cells);

/// Replaces the words of an object.
void set_words(Transaction& transaction, std::int64_t assessment, std::string_view source,
               std::int64_t object, std::span<const std::string> words);

/// That the object of that id (`id`, an expression) has every word of `text`, or one that begins so; words of
/// one or two letters have to be there as they are. Without a word in `text`, nothing has it.
SqlConditions has_words(std::int64_t assessment, std::string_view source, const std::string& id,
                        std::string_view text);

}  // namespace socta
