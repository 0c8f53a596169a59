#include "domain/table_check.h"

#include <algorithm>

#include "domain/message_text.h"
#include "domain/workshop_mark.h"

namespace socta {
namespace {

/// " It stands in 14 rows: 2, 3, 4, 5, 6, …"; "" for one row.
std::string in_rows(const std::vector<SourceRow>& rows) {
  constexpr std::size_t kShown = 5;
  if (rows.size() < 2) return "";
  std::string text = " It stands in " + std::to_string(rows.size()) + " rows";
  if (rows.front().number == 0) return text + ".";
  for (std::size_t i = 0; i < std::min(rows.size(), kShown); ++i)
    text += (i == 0 ? ": " : ", ") + std::to_string(rows[i].number);
  return text + (rows.size() > kShown ? ", …" : ".");
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

void TableCheck::error(SourceRow row, std::string_view column, std::string message) const {
  if (!is_unknown(row)) problems_.error(std::move(message), at(row, column));
}

void TableCheck::warning(SourceRow row, std::string_view column, std::string message) const {
  if (!is_unknown(row)) problems_.warning(std::move(message), at(row, column));
}

void TableCheck::expect_known(const CodeList& known, const std::string& code, SourceRow row,
                              std::string_view column) const {
  if (!known.has(code)) error(row, column, known.there_is_no(code));
}

void TableCheck::expect_known(const CodeList& known, std::span<const NamedCodeAt> named,
                              std::string_view column,
                              const std::function<std::string(const std::string&)>& why) const {
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
    error(row, column,
          in_quotes(code) + " is no code; codes are made of the letters a–z, digits, '_', '-' and '.'.");
  expect_new(code, row, column, "The code " + in_quotes(code));
}

void TableCheck::expect_new(const std::string& key, SourceRow row, std::string_view column,
                            std::string_view what) {
  const auto [first, inserted] = seen_.try_emplace(key, row);
  if (inserted) return;
  const std::size_t number = first->second.number;
  const std::string where = number > 0 ? "here and in row " + std::to_string(number) : "here twice";
  error(row, column, std::string(what) + " stands " + where + ".");
}

void expect_workshop_mark(const TableCheck& table, const std::string& mark, SourceRow row) {
  if (!mark.empty() && !parse_workshop_mark(mark))
    table.error(
        row, "workshop",
        in_quotes(mark) + " is no exercise of a workshop; one reads \"w1.3\": the third of workshop w1.");
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
