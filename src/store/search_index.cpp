#include "store/search_index.h"

#include <algorithm>
#include <optional>

#include "store/search.h"
#include "store/sql_text.h"
#include "text/search_words.h"

namespace socta {
namespace {

// A shorter beginning fits half of all words.
constexpr std::size_t kShortestBeginning = 3;

// Records with a word that no more than so many have are fetched by that word and sorted. Where every word is
// in more of them, the order of the list is followed and each record looked at for the words, until the page
// is full.
constexpr std::int64_t kFew = 500;

// Sorts after every other character.
constexpr const char* kLastCharacter = "\U0010FFFF";

constexpr std::string_view kEvidence = "evidence";
constexpr std::string_view kChapters = "narrative";
constexpr const char* kSearchedColumns[] = {"code", "area", "period", "source", "text"};

void insert_words(Transaction& transaction, std::int64_t assessment, std::string_view source,
                  std::int64_t object, std::span<const std::string> words) {
  static const std::string kColumns[] = {"assessment_id", "source", "word", "object_id"};
  std::vector<SqlRow> rows;
  for (const std::string& word : words) rows.push_back({assessment, source, word, object});
  transaction.insert_many("search_word", kColumns, rows);
}

/// A word that is searched for, or every word that begins so.
struct Sought {
  std::string first;
  std::string last;
};

std::vector<Sought> sought_words(std::string_view text) {
  std::vector<Sought> all;
  for (const std::string& word : search_words(text))
    all.push_back({word, word.size() < kShortestBeginning ? word : word + kLastCharacter});
  return all;
}

/// Which rows of the index have that word.
SqlConditions with_word(std::int64_t assessment, std::string_view source, const Sought& word) {
  SqlConditions conditions;
  conditions.add(R"("assessment_id" = ?)", assessment);
  conditions.add(R"("source" = ?)", source);
  conditions.add(R"("word" >= ? and "word" <= ?)", SqlParameters{word.first, word.last});
  return conditions;
}

/// The word that the fewest records of evidence have, if those are few.
std::optional<std::size_t> rare_word(Transaction& transaction, std::int64_t assessment,
                                     std::span<const Sought> words) {
  std::string sql;
  SqlParameters parameters;
  for (const Sought& word : words) {
    const SqlConditions conditions = with_word(assessment, kEvidence, word);
    sql += (sql.empty() ? "select " : " union all select ") + std::to_string(&word - words.data()) +
           R"(, count(*) from (select 1 from "search_word" where )" + conditions.text() + " limit " +
           std::to_string(kFew + 1) + ") as w";
    parameters = joined(std::move(parameters), conditions.parameters());
  }
  std::pair<std::int64_t, std::size_t> rarest{kFew + 1, 0};
  for (const auto& [word, count] : transaction.query<std::int64_t, std::int64_t>(sql, parameters))
    rarest = std::min(rarest, {count, static_cast<std::size_t>(word)});
  return rarest.first > kFew ? std::nullopt : std::optional(rarest.second);
}

std::string fetched_by(const std::string& id, const SqlConditions& with) {
  return id + R"( in (select "object_id" from "search_word" where )" + with.text() + ")";
}

/// That the words beside a record hold it.
std::string beside(Dialect dialect) {
  return std::string(sql_place_in_text(dialect)) + "(r." + sql_name(kWordsColumn) + ", ?) > 0";
}

/// As it stands among joined words.
std::string among_joined(const Sought& word) {
  return ' ' + word.first + (word.first == word.last ? " " : "");
}

SqlConditions nothing() {
  SqlConditions conditions;
  conditions.add("1 = 0");
  return conditions;
}

}  // namespace

bool is_searched(const RecordTable& table) { return table.name == kEvidence; }

std::vector<std::string> words_of_record(const RecordTable& table, std::span<const std::string> cells) {
  if (!is_searched(table)) return {};
  std::string text;
  for (const char* column : kSearchedColumns) text += cells[*table.column(column)] + '\n';
  return search_words(text);
}

std::string joined_words(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += ' ' + word;
  return text.empty() ? text : text + ' ';
}

void index_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                  std::int64_t record, const std::vector<std::string>& cells) {
  if (!is_searched(table)) return;
  forget_record(transaction, table, record);
  const std::vector<std::string> words = words_of_record(table, cells);
  insert_words(transaction, assessment, table.name, record, words);
  transaction.execute(
      "update " + sql_name(table.name) + " set " + sql_name(kWordsColumn) + R"( = ? where "id" = ?)",
      {joined_words(words), record});
}

void forget_record(Transaction& transaction, const RecordTable& table, std::int64_t record) {
  if (!is_searched(table)) return;
  transaction.execute(R"(delete from "search_word" where "source" = ? and "object_id" = ?)",
                      {table.name, record});
}

void forget_table(Transaction& transaction, std::int64_t assessment, const RecordTable& table) {
  if (!is_searched(table)) return;
  transaction.execute(R"(delete from "search_word" where "assessment_id" = ? and "source" = ?)",
                      {assessment, table.name});
}

void index_chapter(Transaction& transaction, std::int64_t assessment, std::string_view path,
                   std::string_view text) {
  const auto found = transaction.find<std::int64_t>(
      R"(select "id" from "assessment_file" where "assessment_id" = ? and "path" = ?)", {assessment, path});
  if (!found) return;
  const std::int64_t id = std::get<0>(*found);
  transaction.execute(R"(delete from "search_word" where "source" = ? and "object_id" = ?)", {kChapters, id});
  insert_words(transaction, assessment, kChapters, id, search_words(text));
}

SqlConditions evidence_has_words(Transaction& transaction, std::int64_t assessment, std::string_view text) {
  const std::vector<Sought> words = sought_words(text);
  if (words.empty()) return nothing();
  SqlConditions conditions;
  const auto rare = rare_word(transaction, assessment, words);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (i == rare) {
      const SqlConditions with = with_word(assessment, kEvidence, words[i]);
      conditions.add(fetched_by(R"(r."id")", with), with.parameters());
    } else {
      conditions.add(beside(transaction.dialect()), among_joined(words[i]));
    }
  return conditions;
}

SqlConditions chapter_has_words(std::int64_t assessment, std::string_view text) {
  const std::vector<Sought> words = sought_words(text);
  if (words.empty()) return nothing();
  SqlConditions conditions;
  for (const Sought& word : words) {
    const SqlConditions with = with_word(assessment, kChapters, word);
    conditions.add(fetched_by(R"(f."id")", with), with.parameters());
  }
  return conditions;
}

}  // namespace socta
