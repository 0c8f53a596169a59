#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/transaction.h"

namespace socta {

/// Paths of chapters that hold all words of `text`, or words that begin so; a word of one or two letters has
/// to be there as it is. Letters match whatever their accents and case, and Serbian Cyrillic matches Latin
/// (text/search_words.h). At most `limit`, by path. A text without a word finds nothing. Evidence is found by
/// list_records. Two statements.
std::vector<std::string> search_chapters(Transaction& transaction, std::int64_t assessment,
                                         std::string_view text, int limit);

/// The words by which a chapter is found from now on; "" forgets it. Evidence is kept by the functions that
/// change records.
void index_chapter(Transaction& transaction, std::int64_t assessment, std::string_view path,
                   std::string_view text);

}  // namespace socta
