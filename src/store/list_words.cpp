#include "store/list_words.h"

#include <algorithm>
#include <vector>

#include "store/search_index.h"
#include "store/sql_text.h"

namespace socta {
namespace {

constexpr std::string_view kLists[] = {"items", "indicators"};

std::string source_of(const RecordTable& table, std::string_view list) {
  return table.name + '.' + std::string(list);
}

std::vector<std::string> sources_of(const RecordTable& table) {
  std::vector<std::string> sources;
  for (const std::string_view list : kLists) sources.push_back(source_of(table, list));
  return sources;
}

/// Each word once, in the order of words.
std::vector<std::string> words_in(const std::string& cell) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', begin), cell.size());
    if (end > begin) words.push_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

bool is_kept_list(const RecordTable& table, std::string_view column) {
  return is_searched(table) && std::find(std::begin(kLists), std::end(kLists), column) != std::end(kLists);
}

void keep_list_words(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     std::span<const IndexedRow> rows) {
  if (!is_searched(table)) return;
  static const std::string kColumns[] = {"assessment_id", "source", "word", "position", "object_id"};
  std::vector<SqlRow> kept;
  for (const std::string_view list : kLists) {
    const std::size_t column = table.column(list).value();
    for (const IndexedRow& row : rows)
      for (std::string& word : words_in(row.cells[column]))
        kept.push_back({assessment, source_of(table, list), std::move(word), row.position, row.id});
  }
  transaction.insert_many("list_word", kColumns, kept);
}

void forget_list_words(Transaction& transaction, const RecordTable& table, std::int64_t id) {
  if (!is_searched(table)) return;
  SqlConditions conditions;
  conditions.add(R"("object_id" = ?)", id);
  conditions.add_any_of(R"("source")", sources_of(table));
  transaction.execute(R"(delete from "list_word" where )" + conditions.text(), conditions.parameters());
}

void forget_all_list_words(Transaction& transaction, std::int64_t assessment, const RecordTable& table) {
  if (!is_searched(table)) return;
  SqlConditions conditions;
  conditions.add(R"("assessment_id" = ?)", assessment);
  conditions.add_any_of(R"("source")", sources_of(table));
  transaction.execute(R"(delete from "list_word" where )" + conditions.text(), conditions.parameters());
}

SqlConditions list_has_word(Dialect dialect, std::int64_t assessment, const RecordTable& table,
                            std::string_view column, std::span<const std::string> words) {
  SqlConditions within;
  within.add(R"("assessment_id" = ?)", assessment);
  within.add(R"("source" = ?)", source_of(table, column));
  within.add_any_of(R"("word")", words);
  SqlConditions conditions;
  // Many records are of one crime form. SQLite would fetch and sort all of them; the plus keeps it to
  // following the order of the list up to the end of the page.
  conditions.add(std::string(dialect == Dialect::sqlite ? "+" : "") +
                     R"(r."id" in (select "object_id" from "list_word" where )" + within.text() + ")",
                 within.parameters());
  return conditions;
}

RowSource rows_with_word(std::int64_t assessment, const RecordTable& table, std::string_view column,
                         const std::string& word) {
  RowSource rows{R"("list_word" l join )" + sql_name(table.name) + R"( r on r."id" = l."object_id")", {}};
  rows.conditions.add(R"(l."assessment_id" = ?)", assessment);
  rows.conditions.add(R"(l."source" = ?)", source_of(table, column));
  rows.conditions.add(R"(l."word" = ?)", word);
  return rows;
}

}  // namespace socta
