#include "store/record_rows.h"

#include <algorithm>
#include <map>

#include "domain/message_text.h"
#include "format/cell.h"
#include "store/list_words.h"
#include "store/search_index.h"
#include "store/sql_text.h"
#include "store/text_json.h"

namespace socta {
namespace {

constexpr std::size_t kOwnColumns = 6;  // of a record, before its cells

std::string selected_columns(const RecordTable& table) {
  std::string text =
      R"(r."id", r."position", r."version", r."owner_organisation", r."changed_at", r."changed_by")";
  for (const RecordColumn& column : table.columns) text += ", r." + sql_name(column.name);
  return text;
}

std::vector<SqlKind> selected_kinds(const RecordTable& table) {
  std::vector<SqlKind> kinds{SqlKind::integer, SqlKind::integer, SqlKind::integer,
                             SqlKind::text,    SqlKind::text,    SqlKind::integer};
  kinds.resize(kOwnColumns + table.columns.size(), SqlKind::text);
  return kinds;
}

Record record_of(SqlRow& row) {
  Record record{row[0].take<std::int64_t>(), row[1].take<std::int64_t>(), row[2].take<std::int64_t>(),
                row[3].take<std::string>(),  row[4].take<std::string>(),  row[5].take<std::int64_t>()};
  record.cells.reserve(row.size() - kOwnColumns);
  for (std::size_t i = kOwnColumns; i < row.size(); ++i) record.cells.push_back(row[i].take<std::string>());
  return record;
}

void check_cell(const RecordTable& table, const RecordColumn& column, const std::string& cell,
                Problems& problems) {
  const Location where{table.file, 0, 0, column.name};
  if (cell.empty() && column.required) problems.error(empty_cell(column.name), where);
  if (column.kind != RecordColumnKind::texts || cell.empty()) return;
  try {
    text_of_json(cell);
  } catch (const Error&) {
    problems.error(in_quotes(cell) + " is no JSON object with a text per language.", where);
  }
}

std::map<std::int64_t, std::int64_t> ids_by_position(Transaction& transaction, std::int64_t assessment,
                                                     const RecordTable& table) {
  std::map<std::int64_t, std::int64_t> ids;
  const auto rows = transaction.query<std::int64_t, std::int64_t>(
      R"(select "position", "id" from )" + sql_name(table.name) + R"( where "assessment_id" = ?)",
      {assessment});
  for (const auto& [position, id] : rows) ids.emplace(position, id);
  return ids;
}

/// The words of each row.
using WordsOfRows = std::vector<std::vector<std::string>>;

// Sorted by word, since the index of words is filled much faster in its own order.
void insert_words(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                  std::span<const IndexedRow> rows, WordsOfRows of_rows) {
  std::vector<std::pair<std::string, std::int64_t>> words;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::string& word : of_rows[i]) words.emplace_back(std::move(word), rows[i].id);
  std::sort(words.begin(), words.end());
  static const std::string kColumns[] = {"assessment_id", "source", "word", "object_id"};
  std::vector<SqlRow> word_rows;
  word_rows.reserve(words.size());
  for (auto& [word, id] : words) word_rows.push_back({assessment, table.name, std::move(word), id});
  transaction.insert_many("search_word", kColumns, word_rows);
}

void index_rows(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                std::span<const NewRecord> rows, std::int64_t first, WordsOfRows words) {
  const auto ids = ids_by_position(transaction, assessment, table);
  std::vector<IndexedRow> stored;
  for (const NewRecord& row : rows) {
    const std::int64_t position = first + static_cast<std::int64_t>(stored.size());
    stored.push_back({ids.at(position), position, row.cells});
  }
  insert_words(transaction, assessment, table, stored, std::move(words));
  keep_list_words(transaction, assessment, table, stored);
}

}  // namespace

RowSource all_rows(const RecordTable& table, SqlConditions conditions) {
  return {sql_name(table.name) + " r", std::move(conditions)};
}

std::vector<Record> select_records(Transaction& transaction, const RecordTable& table, const RowSource& rows,
                                   const std::string& rest, const SqlParameters& rest_parameters) {
  std::vector<Record> records;
  transaction.each("select " + selected_columns(table) + " from " + rows.from + " where " +
                       rows.conditions.text() + " " + rest,
                   joined(rows.conditions.parameters(), rest_parameters), selected_kinds(table),
                   [&records](SqlRow& row) { records.push_back(record_of(row)); });
  return records;
}

void expect_fitting(const RecordTable& table, const std::vector<std::string>& cells) {
  Problems problems;
  if (cells.size() != table.columns.size())
    problems.error("A row of this table has " + std::to_string(table.columns.size()) +
                       " cells, this one has " + std::to_string(cells.size()) + ".",
                   {table.file});
  for (std::size_t i = 0; i < std::min(cells.size(), table.columns.size()); ++i)
    check_cell(table, table.columns[i], cells[i], problems);
  problems.throw_if_errors();
}

std::int64_t next_position(Transaction& transaction, std::int64_t assessment, const RecordTable& table) {
  return transaction.value(R"(select coalesce(max("position"), 0) + 1 from )" + sql_name(table.name) +
                               R"( where "assessment_id" = ?)",
                           {assessment});
}

void insert_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                    std::span<const NewRecord> rows, const Change& change) {
  std::vector<std::string> columns{"assessment_id",      "position",   "version",
                                   "owner_organisation", "changed_at", "changed_by"};
  for (const RecordColumn& column : table.columns) columns.push_back(column.name);
  const std::int64_t first = next_position(transaction, assessment, table);
  const bool searched = is_searched(table);
  if (searched) columns.emplace_back(kWordsColumn);
  WordsOfRows words;
  std::vector<SqlRow> values;
  values.reserve(rows.size());
  for (const NewRecord& row : rows) {
    SqlRow& value = values.emplace_back(SqlRow{assessment, first + static_cast<std::int64_t>(values.size()),
                                               1, row.owner_organisation, change.at, change.by});
    value.insert(value.end(), row.cells.begin(), row.cells.end());
    if (searched) value.emplace_back(joined_words(words.emplace_back(words_of_record(table, row.cells))));
  }
  transaction.insert_many(table.name, columns, values);
  if (searched) index_rows(transaction, assessment, table, rows, first, std::move(words));
}

}  // namespace socta
