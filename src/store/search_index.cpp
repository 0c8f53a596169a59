#include "store/search_index.h"

#include "store/sql_text.h"
#include "text/search_words.h"

namespace socta {
namespace {

// A shorter beginning fits half of all words.
constexpr std::size_t kShortestBeginning = 3;

// Sorts after every other character.
constexpr const char* kLastCharacter = "\U0010FFFF";

constexpr const char* kSearchedColumns[] = {"code", "area", "period", "source", "text"};

}  // namespace

bool is_searched(const RecordTable& table) { return table.name == "evidence"; }

std::vector<std::string> words_of_record(const RecordTable& table, const std::vector<std::string>& cells) {
  std::string text;
  for (const char* column : kSearchedColumns)
    if (const auto place = table.column(column)) text += cells[*place] + '\n';
  return search_words(text);
}

void set_words(Transaction& transaction, std::int64_t assessment, std::string_view source,
               std::int64_t object, std::span<const std::string> words) {
  transaction.execute(R"(delete from "search_word" where "source" = ? and "object_id" = ?)",
                      {source, object});
  static const std::string kColumns[] = {"assessment_id", "source", "word", "object_id"};
  std::vector<SqlRow> rows;
  for (const std::string& word : words) rows.push_back({assessment, source, word, object});
  transaction.insert_many("search_word", kColumns, rows);
}

SqlConditions has_words(std::int64_t assessment, std::string_view source, const std::string& id,
                        std::string_view text) {
  SqlConditions conditions;
  for (const std::string& word : search_words(text)) {
    const bool whole = word.size() < kShortestBeginning;
    const std::string until = whole ? word : word + kLastCharacter;
    conditions.add(
        id + R"( in (select "object_id" from "search_word" where "assessment_id" = ? and "source" = ?
                            and "word" >= ? and "word" <= ?))",
        SqlParameters{assessment, source, word, until});
  }
  if (conditions.empty()) conditions.add("1 = 0");
  return conditions;
}

}  // namespace socta
