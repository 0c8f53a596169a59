#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/reader.h"
#include "store/transaction.h"

namespace socta {

/// Something that holds all words of a search.
struct SearchHit {
  enum class Kind { evidence, narrative };
  Kind kind = Kind::evidence;
  std::int64_t record = 0;  ///< evidence: its record
  std::string name{};       ///< evidence: its code; narrative: the path of the chapter

  bool operator==(const SearchHit&) const = default;
};

/// Evidence that the reader may see, and chapters, unless he sees one organisation's records only: those that
/// hold all words of `text`, or words that begin so; a word of one or two letters has to be there as it is.
/// Letters match whatever their accents and case, and Serbian Cyrillic matches Latin (text/search_words.h).
/// Evidence first, by code; then chapters, by path. A text without a word finds nothing.
std::vector<SearchHit> search_assessment(Transaction& transaction, std::int64_t assessment,
                                         const Reader& reader, std::string_view text, int limit);

/// The words by which a chapter is found from now on; "" forgets it. Evidence is kept by the functions that
/// change records.
void index_chapter(Transaction& transaction, std::int64_t assessment, std::string_view path,
                   std::string_view text);

}  // namespace socta
