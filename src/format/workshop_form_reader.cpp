#include "format/workshop_form_reader.h"

#include <algorithm>
#include <array>
#include <map>

#include "domain/message_text.h"
#include "format/cell.h"
#include "format/xlsx_reader.h"

namespace socta {
namespace {

constexpr std::array<std::string_view, 9> kColumns = {
    "item", "column", "low", "best", "high", "confidence", "cannot_assess", "rationale", "evidence"};

std::string trimmed(std::string text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  const auto begin = std::ranges::find_if_not(text, blank);
  return {begin, text.end()};
}

std::map<std::string, std::string> values_of(const Table& table) {
  std::map<std::string, std::string> values;
  const auto key = column_of(table, "key");
  const auto value = column_of(table, "value");
  if (key && value)
    for (const TableRow& row : table.rows) values[trimmed(row.cells[*key])] = trimmed(row.cells[*value]);
  return values;
}

std::string no_form() {
  return "This is no form of a workshop: write forms with socta workshop export, and keep their hidden "
         "sheet.";
}

bool is_known_version(const std::string& version, std::string_view file, Problems& problems) {
  if (version == std::to_string(kFormVersion)) return true;
  problems.error("The form has version " + in_quotes(version) + "; this program reads version " +
                     std::to_string(kFormVersion) + ".",
                 {std::string(file)});
  return false;
}

std::optional<FormIdentity> identity_of(std::string_view bytes, std::string_view file, Problems& problems) {
  Problems found;
  const auto sheets = xlsx_sheet_names(bytes, file, found);
  if (found.has_errors()) {
    problems.append(found);
    return std::nullopt;
  }
  if (std::ranges::find(sheets, kFormSheet) == sheets.end()) {
    problems.error(no_form(), {std::string(file)});
    return std::nullopt;
  }
  const auto values = values_of(
      read_xlsx(bytes, file, {.sheet = std::string(kFormSheet), .header_columns = {"key", "value"}}, found));
  const auto value = [&values](const char* key) {
    const auto of = values.find(key);
    return of == values.end() ? std::string() : of->second;
  };
  const auto exercise = parse_exercise_kind(value("exercise"));
  if (found.has_errors() || value("format") != kFormFormat || !exercise || !form_position(*exercise)) {
    problems.error(no_form(), {std::string(file)});
    return std::nullopt;
  }
  if (!is_known_version(value("version"), file, problems)) return std::nullopt;
  return FormIdentity{value("mark"), value("participant"), value("organisation"), *exercise,
                      value("methodology")};
}

/// Reads the rows of the sheet of questions.
class Rows {
 public:
  Rows(const Table& table, std::string_view file, Problems& problems)
      : table_(table), file_(file), problems_(problems) {
    for (const std::string_view name : kColumns) places_.push_back(*column_of(table, name));
  }

  std::vector<FormAnswer> answers() const {
    std::vector<FormAnswer> answers;
    for (const TableRow& row : table_.rows)
      if (auto answer = read(row)) answers.push_back(std::move(*answer));
    return answers;
  }

 private:
  std::string text(const TableRow& row, std::size_t column) const {
    return trimmed(row.cells[places_[column]]);
  }

  Location where(const TableRow& row, std::size_t column) const {
    return {file_, row.row, table_.first_column + places_[column], std::string(kColumns[column])};
  }

  // Both decimal marks are read: the form's cells are no CSV, and a comma cannot part thousands there.
  std::optional<double> number(const TableRow& row, std::size_t column) const {
    std::string held = text(row, column);
    if (held.ends_with('%')) held = trimmed(held.substr(0, held.size() - 1));
    if (std::ranges::count(held, ',') == 1 && held.find('.') == held.npos)
      std::ranges::replace(held, ',', '.');
    return read_number({held, where(row, column), NumberStyle::plain, {}, problems_});
  }

  bool is_filled(const TableRow& row) const {
    for (std::size_t column = kLow; column < kColumns.size(); ++column)
      if (!text(row, column).empty()) return true;
    return false;
  }

  std::optional<FormAnswer> read(const TableRow& row) const {
    FormAnswer answer{.item = text(row, kItem), .column = text(row, kColumn), .row = row.row};
    if (!is_filled(row)) return std::nullopt;
    if (answer.item.empty()) {
      if (row.row > table_.header_row + 1) report_stray(row);
      return std::nullopt;
    }
    answer.answer = {number(row, kLow), number(row, kBest), number(row, kHigh), number(row, kConfidence)};
    answer.rationale = text(row, kRationale);
    answer.evidence = text(row, kEvidence);
    const bool cannot = !text(row, kCannotAssess).empty();
    const bool states = answer.answer != Answer{};
    if (cannot && states)
      problems_.error("The row says \"cannot assess\" and states a value; leave one of them empty.",
                      where(row, kCannotAssess));
    if (!cannot && !states) {
      problems_.error("A reason stands here without an answer: state a best value, or \"cannot assess\".",
                      where(row, kBest));
      return std::nullopt;
    }
    return answer;
  }

  void report_stray(const TableRow& row) const {
    problems_.error("Something is written beside a heading, where nothing is asked.", where(row, kBest));
  }

  static constexpr std::size_t kItem = 0, kColumn = 1, kLow = 2, kBest = 3, kHigh = 4, kConfidence = 5,
                               kCannotAssess = 6, kRationale = 7, kEvidence = 8;

  const Table& table_;
  std::string file_;
  Problems& problems_;
  std::vector<std::size_t> places_{};
};

}  // namespace

FilledForm read_workshop_form(std::string_view bytes, std::string_view file, Problems& problems) {
  const auto identity = identity_of(bytes, file, problems);
  if (!identity) return {};
  Problems found;
  const Table table = read_xlsx(bytes, file, {.header_columns = {kColumns.begin(), kColumns.end()}}, found);
  problems.append(found);
  if (std::ranges::any_of(kColumns, [&](std::string_view name) { return !column_of(table, name); })) {
    if (!found.has_errors()) problems.error(no_form(), {std::string(file)});
    return {};
  }
  return {*identity, Rows(table, file, problems).answers()};
}

}  // namespace socta
