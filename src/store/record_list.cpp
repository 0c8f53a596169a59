#include <algorithm>
#include <charconv>

#include "domain/message_text.h"
#include "store/record_rows.h"
#include "store/record_visibility.h"
#include "store/records.h"
#include "store/search_index.h"
#include "store/sql_text.h"

namespace socta {
namespace {

constexpr int kLongestPage = 500;

[[noreturn]] void refuse(const std::string& message, const std::string& field) {
  throw Error(ErrorKind::invalid, message, {"", 0, 0, field});
}

const RecordColumn& column_of(const RecordTable& table, const std::string& name, const std::string& field) {
  if (const auto place = table.column(name)) return table.columns[*place];
  refuse("The table " + in_quotes(table.name) + " has no column " + in_quotes(name) + ".", field);
}

/// That a list parted by spaces holds one of the words; the two databases call it by different names.
void add_word_filter(Dialect dialect, const RecordFilter& filter, SqlConditions& conditions) {
  const std::string function = dialect == Dialect::sqlite ? "instr" : "strpos";
  std::string text;
  SqlParameters words;
  for (const std::string& word : filter.any_of) {
    text +=
        (text.empty() ? "" : " or ") + function + "(' ' || r." + sql_name(filter.column) + " || ' ', ?) > 0";
    words.emplace_back(" " + word + " ");
  }
  if (filter.any_of.empty()) text = "1 = 0";
  conditions.add(text, words);
}

void add_filter(Dialect dialect, std::int64_t assessment, const RecordTable& table,
                const RecordFilter& filter, SqlConditions& conditions) {
  if (column_of(table, filter.column, "filters").kind == RecordColumnKind::texts)
    refuse("The column " + in_quotes(filter.column) + " holds texts and cannot be filtered by.", "filters");
  if (filter.match == RecordMatch::word && is_indexed_list(table, filter.column))
    return conditions.add(
        list_has_word(dialect, assessment, table, filter.column, "r.\"id\"", filter.any_of));
  if (filter.match == RecordMatch::word) return add_word_filter(dialect, filter, conditions);
  conditions.add_any_of("r." + sql_name(filter.column), filter.any_of);
}

SqlConditions filtered(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                       const Reader& reader, const RecordQuery& query) {
  SqlConditions conditions = visible_rows(table, "r", assessment, reader);
  for (const RecordFilter& filter : query.filters)
    add_filter(transaction.dialect(), assessment, table, filter, conditions);
  if (query.search.empty()) return conditions;
  if (!is_searched(table))
    refuse("The table " + in_quotes(table.name) + " cannot be searched by words.", "search");
  conditions.add(evidence_has_words(transaction, assessment, "r.\"id\"", query.search));
  return conditions;
}

/// Where a page ends: "position" or "position:value of the sorted column".
std::string cursor_of(const RecordTable& table, const RecordQuery& query, const Record& last) {
  std::string text = std::to_string(last.position);
  if (!query.sort.empty()) text += ":" + last.cells[*table.column(query.sort)];
  return text;
}

void add_cursor(const RecordQuery& query, SqlConditions& conditions) {
  std::int64_t position = 0;
  const char* const end = query.after.data() + query.after.size();
  const auto read = std::from_chars(query.after.data(), end, position);
  const bool sorted = !query.sort.empty();
  if (read.ec != std::errc() || (sorted ? read.ptr == end || *read.ptr != ':' : read.ptr != end))
    refuse(in_quotes(query.after) + " is not where a page of this list ended.", "after");
  const std::string sign = query.order == SortOrder::ascending ? ">" : "<";
  if (!sorted) return conditions.add(R"(r."position" )" + sign + " ?", position);
  conditions.add("(r." + sql_name(query.sort) + R"(, r."position") )" + sign + " (?, ?)",
                 SqlParameters{std::string(read.ptr + 1, end), position});
}

void check(const RecordTable& table, const RecordQuery& query) {
  if (query.limit < 1 || query.limit > kLongestPage)
    refuse("A page has 1 to " + std::to_string(kLongestPage) + " rows.", "limit");
  if (!query.sort.empty() && !column_of(table, query.sort, "sort").sortable)
    refuse("The table " + in_quotes(table.name) + " is not sorted by " + in_quotes(query.sort) + ".", "sort");
}

std::string ordered(const RecordQuery& query) {
  const std::string direction = query.order == SortOrder::ascending ? "" : " desc";
  std::string text = "order by ";
  if (!query.sort.empty()) text += "r." + sql_name(query.sort) + direction + ", ";
  return text + R"(r."position")" + direction + " limit ?";
}

}  // namespace

std::vector<std::int64_t> record_ids(Transaction& transaction, std::int64_t assessment,
                                     const RecordTable& table) {
  std::vector<std::int64_t> ids;
  for (const auto& [id] :
       transaction.query<std::int64_t>(R"(select "id" from )" + sql_name(table.name) +
                                           R"( where "assessment_id" = ? order by "position")",
                                       {assessment}))
    ids.push_back(id);
  return ids;
}

RecordCount count_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                          const Reader& reader, const RecordQuery& query) {
  const SqlConditions conditions = filtered(transaction, assessment, table, reader, query);
  const std::string rows = "from " + sql_name(table.name) + " r where " + conditions.text();
  if (query.search.empty())
    return {transaction.value("select count(*) " + rows, conditions.parameters()), false};
  const std::int64_t found =
      transaction.value("select count(*) from (select 1 " + rows + " limit ?) as found",
                        joined(conditions.parameters(), {kMostCounted + 1}));
  return {std::min(found, kMostCounted), found > kMostCounted};
}

RecordPage list_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                        const Reader& reader, const RecordQuery& query) {
  check(table, query);
  SqlConditions conditions = filtered(transaction, assessment, table, reader, query);
  if (!query.after.empty()) add_cursor(query, conditions);
  RecordPage page;
  // One more than asked for tells whether there is a next page.
  page.records = select_records(transaction, table, conditions, ordered(query), {query.limit + 1});
  if (page.records.size() <= static_cast<std::size_t>(query.limit)) return page;
  page.records.pop_back();
  page.next = cursor_of(table, query, page.records.back());
  return page;
}

}  // namespace socta
