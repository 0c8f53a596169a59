#include "store/record_list.h"

#include <algorithm>
#include <charconv>

#include "domain/message_text.h"
#include "store/list_words.h"
#include "store/record_visibility.h"
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

/// That a list parted by spaces holds one of the words.
void add_word_filter(Dialect dialect, const RecordFilter& filter, SqlConditions& conditions) {
  const std::string function(sql_place_in_text(dialect));
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
  if (filter.match == RecordMatch::word && is_kept_list(table, filter.column))
    return conditions.add(list_has_word(dialect, assessment, table, filter.column, filter.any_of));
  if (filter.match == RecordMatch::word) return add_word_filter(dialect, filter, conditions);
  conditions.add_any_of("r." + sql_name(filter.column), filter.any_of);
}

/// The filter by whose word rows are read in their order; null when they follow something else.
const RecordFilter* leading_filter(const RecordTable& table, const RecordQuery& query) {
  if (!query.sort.empty()) return nullptr;
  for (const RecordFilter& filter : query.filters)
    if (filter.match == RecordMatch::word && filter.any_of.size() == 1 && is_kept_list(table, filter.column))
      return &filter;
  return nullptr;
}

RowSource filtered(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                   const Reader& reader, const RecordQuery& query) {
  const RecordFilter* leading = leading_filter(table, query);
  RowSource rows = leading == nullptr
                       ? all_rows(table, {})
                       : rows_with_word(assessment, table, leading->column, leading->any_of.front());
  rows.conditions.add(visible_rows(table, "r", assessment, reader));
  for (const RecordFilter& filter : query.filters)
    if (&filter != leading) add_filter(transaction.dialect(), assessment, table, filter, rows.conditions);
  if (query.search.empty()) return rows;
  if (!is_searched(table))
    refuse("The table " + in_quotes(table.name) + " cannot be searched by words.", "search");
  rows.conditions.add(evidence_has_words(transaction, assessment, query.search));
  return rows;
}

/// The expression of a row's position: of two that are equal, that which the rows are read by.
std::string position_of(const RecordTable& table, const RecordQuery& query) {
  return leading_filter(table, query) == nullptr ? R"(r."position")" : R"(l."position")";
}

/// Where a page ends: "position" or "position:value of the sorted column".
std::string cursor_of(const RecordTable& table, const RecordQuery& query, const Record& last) {
  std::string text = std::to_string(last.position);
  if (!query.sort.empty()) text += ":" + last.cells[*table.column(query.sort)];
  return text;
}

void add_cursor(const RecordTable& table, const RecordQuery& query, SqlConditions& conditions) {
  std::int64_t position = 0;
  const char* const end = query.after.data() + query.after.size();
  const auto read = std::from_chars(query.after.data(), end, position);
  const bool sorted = !query.sort.empty();
  if (read.ec != std::errc() || (sorted ? read.ptr == end || *read.ptr != ':' : read.ptr != end))
    refuse(in_quotes(query.after) + " is not where a page of this list ended.", "after");
  const std::string sign = query.order == SortOrder::ascending ? ">" : "<";
  if (!sorted) return conditions.add(position_of(table, query) + " " + sign + " ?", position);
  conditions.add("(r." + sql_name(query.sort) + R"(, r."position") )" + sign + " (?, ?)",
                 SqlParameters{std::string(read.ptr + 1, end), position});
}

void check(const RecordTable& table, const RecordQuery& query) {
  if (query.limit < 1 || query.limit > kLongestPage)
    refuse("A page has 1 to " + std::to_string(kLongestPage) + " rows.", "limit");
  if (!query.sort.empty() && !column_of(table, query.sort, "sort").sortable)
    refuse("The table " + in_quotes(table.name) + " is not sorted by " + in_quotes(query.sort) + ".", "sort");
}

std::string ordered(const RecordTable& table, const RecordQuery& query) {
  const std::string direction = query.order == SortOrder::ascending ? "" : " desc";
  std::string text = "order by ";
  if (!query.sort.empty()) text += "r." + sql_name(query.sort) + direction + ", ";
  return text + position_of(table, query) + direction + " limit ?";
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

RecordList::RecordList(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                       const Reader& reader, const RecordQuery& query)
    : transaction_(transaction), table_(table), query_(query) {
  check(table, query);
  rows_ = filtered(transaction, assessment, table, reader, query);
}

RecordCount RecordList::count() const {
  const std::string selected = "from " + rows_.from + " where " + rows_.conditions.text();
  if (query_.search.empty())
    return {transaction_.value("select count(*) " + selected, rows_.conditions.parameters()), false};
  const std::int64_t found =
      transaction_.value("select count(*) from (select 1 " + selected + " limit ?) as found",
                         joined(rows_.conditions.parameters(), {kMostCounted + 1}));
  return {std::min(found, kMostCounted), found > kMostCounted};
}

RecordPage RecordList::page() const {
  RowSource rows = rows_;
  if (!query_.after.empty()) add_cursor(table_, query_, rows.conditions);
  RecordPage page;
  // One more than asked for tells whether there is a next page.
  page.records = select_records(transaction_, table_, rows, ordered(table_, query_), {query_.limit + 1});
  if (page.records.size() <= static_cast<std::size_t>(query_.limit)) {
    if (query_.after.empty()) page.total = static_cast<std::int64_t>(page.records.size());
    return page;
  }
  page.records.pop_back();
  page.next = cursor_of(table_, query_, page.records.back());
  return page;
}

RecordCount count_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                          const Reader& reader, const RecordQuery& query) {
  return RecordList(transaction, assessment, table, reader, query).count();
}

RecordPage list_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                        const Reader& reader, const RecordQuery& query) {
  return RecordList(transaction, assessment, table, reader, query).page();
}

}  // namespace socta
