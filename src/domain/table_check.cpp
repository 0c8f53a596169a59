#include "domain/table_check.h"

#include <algorithm>

#include "domain/workshop_mark.h"

namespace socta {
namespace {

/// " It stands in 14 rows: 2, 3, 4, 5, 6, …"; "" for one row.
Sentence in_rows(const std::vector<SourceRow>& rows) {
  constexpr std::size_t kShown = 5;
  if (rows.size() < 2) return Sentence("nothing", "");
  if (rows.front().number == 0)
    return Sentence("in_rows", " It stands in {count} rows.", {counted("count", rows.size())});
  std::string shown;
  for (std::size_t i = 0; i < std::min(rows.size(), kShown); ++i)
    shown += (i == 0 ? "" : ", ") + std::to_string(rows[i].number);
  shown += rows.size() > kShown ? ", …" : ".";
  return Sentence("in_these_rows", " It stands in {count} rows: {rows}",
                  {counted("count", rows.size()), plain("rows", shown)});
}

}  // namespace

// A key of a TOML file has no row and stands for itself.
bool TableCheck::is_unknown(SourceRow row) const {
  if (row.number > 0) return gaps_.has_row(file_, row.number);
  return file_.ends_with(".csv") && !gaps_.is_whole(file_);
}

Location TableCheck::at(SourceRow row, std::string_view column) const {
  return {file_, row.number, 0, std::string(column)};
}

void TableCheck::error(SourceRow row, std::string_view column, const Sentence& message) const {
  if (!is_unknown(row)) problems_.error(message, at(row, column));
}

void TableCheck::warning(SourceRow row, std::string_view column, const Sentence& message) const {
  if (!is_unknown(row)) problems_.warning(message, at(row, column));
}

void TableCheck::expect_known(const CodeList& known, const std::string& code, SourceRow row,
                              std::string_view column) const {
  if (!known.has(code)) error(row, column, known.there_is_no(code));
}

void TableCheck::expect_known(const CodeList& known, std::span<const NamedCodeAt> named,
                              std::string_view column,
                              const std::function<Sentence(const std::string&)>& why) const {
  std::vector<std::string> order;
  std::unordered_map<std::string, std::vector<SourceRow>> unknown;
  for (const auto& [code, row] : named) {
    if (known.has(code) || is_unknown(row)) continue;
    std::vector<SourceRow>& rows = unknown[code];
    if (rows.empty()) order.push_back(code);
    rows.push_back(row);
  }
  for (const std::string& code : order) {
    const std::vector<SourceRow>& rows = unknown[code];
    error(rows.front(), column, (why ? why(code) : known.there_is_no(code)) + in_rows(rows));
  }
}

void TableCheck::expect_all_known(const CodeList& known, const std::vector<std::string>& codes, SourceRow row,
                                  std::string_view column) const {
  for (const std::string& code : codes) expect_known(known, code, row, column);
}

void TableCheck::expect_new_code(const std::string& code, SourceRow row, std::string_view column) {
  if (!is_assessment_code(code))
    error(
        row, column,
        Sentence("no_code", "{code} is no code; codes are made of the letters a–z, digits, '_', '-' and '.'.",
                 {quoted("code", code)}));
  expect_new(code, row, column,
             [&] { return Sentence("the_code", "The code {code}", {quoted("code", code)}); });
}

void TableCheck::stands_again(SourceRow first, SourceRow row, std::string_view column,
                              const Sentence& what) const {
  const Sentence where = first.number > 0 ? Sentence("stands_here_and", " stands here and in row {row}.",
                                                     {plain("row", std::to_string(first.number))})
                                          : Sentence("stands_here_twice", " stands here twice.");
  error(row, column, what + where);
}

void expect_workshop_mark(const TableCheck& table, const std::string& mark, SourceRow row) {
  if (!mark.empty() && !parse_workshop_mark(mark))
    table.error(
        row, "workshop",
        Sentence("no_exercise",
                 "{mark} is no exercise of a workshop; one reads {example}: the third of workshop w1.",
                 {quoted("mark", mark), quoted("example", "w1.3")}));
}

std::string row_key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) {
    key += part;
    key += '\x1f';
  }
  return key;
}

}  // namespace socta
