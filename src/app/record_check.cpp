#include "app/record_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/record_fields.h"
#include "format/assessment_reader.h"
#include "format/assessment_toml.h"
#include "format/csv_writer.h"

namespace socta {
namespace {

constexpr std::size_t kRecordRow = 2;  // below the header
constexpr std::size_t kMostNamed = 400;
constexpr std::string_view kReferred[] = {"items",  "assessors", "factors",
                                          "groups", "evidence",  "organisations"};

using Rows = std::map<std::string, std::vector<std::vector<std::string>>>;

// A texts cell becomes a column for each language, as the file has it.
struct FileColumns {
  std::vector<std::string> names{};
  std::vector<std::pair<std::size_t, std::string>> sources{};  // index of the cell, language of a text
};

FileColumns file_columns(const RecordTable& table, const std::vector<std::vector<std::string>>& rows) {
  FileColumns file;
  const auto& columns = field_columns(table);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].type != FieldType::texts) {
      file.names.push_back(columns[i].name);
      file.sources.emplace_back(i, "");
      continue;
    }
    std::set<std::string> languages;
    for (const auto& row : rows)
      for (const auto& [language, text] : text_of_cell(row[i]).by_language) languages.insert(language);
    for (const std::string& language : languages) {
      file.names.push_back(columns[i].name + "_" + language);
      file.sources.emplace_back(i, language);
    }
  }
  return file;
}

std::string file_cell(const std::vector<std::string>& row,
                      const std::pair<std::size_t, std::string>& source) {
  return source.second.empty() ? row[source.first]
                               : std::string(text_of_cell(row[source.first]).in(source.second));
}

StoredFile file_of(const RecordTable& table, const std::vector<std::vector<std::string>>& rows) {
  const FileColumns file = file_columns(table, rows);
  std::string bytes = csv_record(file.names);
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    for (const auto& source : file.sources) cells.push_back(file_cell(row, source));
    bytes += csv_record(cells);
  }
  return {table.file, bytes};
}

// Codes that a cell may name: its words, and what stands before "=yes" and the like.
std::vector<std::string> named_codes(const std::vector<std::string>& cells) {
  std::set<std::string> codes;
  for (const std::string& cell : cells) {
    std::size_t begin = 0;
    while (begin < cell.size() && codes.size() < kMostNamed) {
      const std::size_t end = std::min(cell.find_first_of(" =\t\r\n", begin), cell.size());
      if (end > begin) codes.insert(cell.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return {codes.begin(), codes.end()};
}

void add_referred(Transaction& transaction, std::int64_t assessment, std::string_view name,
                  const std::vector<std::string>& codes, Rows& rows) {
  const RecordQuery query{.filters = {{.column = "code", .any_of = codes}}, .limit = 500};
  for (Record& record :
       list_records(transaction, assessment, record_table(name), every_record(), query).records)
    rows[std::string(name)].push_back(std::move(record.cells));
}

// Organisations come last: those that the assessors found belong to are needed too.
Rows referred_rows(Transaction& transaction, std::int64_t assessment, const std::string& except,
                   const std::vector<std::string>& cells) {
  Rows rows;
  std::vector<std::string> codes = named_codes(cells);
  for (const std::string_view name : kReferred) {
    if (name == "organisations")
      for (const auto& assessor : rows["assessors"])
        codes.push_back(assessor[*record_table("assessors").column("organisation")]);
    if (name != except && !codes.empty()) add_referred(transaction, assessment, name, codes, rows);
  }
  return rows;
}

std::string field_of(const RecordTable& table, const std::string& column) {
  if (table.column(column)) return column;
  const std::string stem = column.substr(0, column.rfind('_'));
  return table.column(stem) ? stem : column;
}

void take_problems(const RecordTable& table, const std::vector<Problem>& found, Problems& problems) {
  for (const Problem& problem : found)
    if (problem.severity == Severity::error && problem.where.file == table.file &&
        problem.where.row == kRecordRow)
      problems.error(problem.sentence(), {.file = "", .field = field_of(table, problem.where.field)});
}

}  // namespace

Problems check_record(Transaction& transaction, std::int64_t assessment, const AssessmentHead& head,
                      const UsedMethodology& methodology, const RecordTable& table,
                      const std::vector<std::string>& cells) {
  std::vector<StoredFile> files = {{std::string(kAssessmentFile), write_assessment_toml(head.head)},
                                   file_of(table, {cells})};
  if (methodology.own) files.push_back({std::string(kMethodologyFile), ""});
  for (const auto& [name, rows] : referred_rows(transaction, assessment, table.name, cells))
    if (!rows.empty()) files.push_back(file_of(record_table(name), rows));
  const MethodologySource source{
      [&](std::string_view) { return *methodology.methodology; },
      [&](std::string_view, std::string_view) { return *methodology.methodology; }};
  Problems problems;
  try {
    read_assessment_files(files, {}, source);
  } catch (const Error& error) {
    take_problems(table, error.problems(), problems);
  }
  return problems;
}

}  // namespace socta
