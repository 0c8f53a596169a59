#include "store/assessment_export.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "domain/error.h"
#include "format/table_header.h"
#include "store/assessment_files.h"
#include "store/assessments.h"
#include "store/record_rows.h"
#include "store/record_visibility.h"
#include "store/text_json.h"

namespace socta {
namespace {

TableText::Column column_of_cells(const RecordColumn& column, std::vector<Record>& records,
                                  std::size_t place) {
  TableText::Column written{column.name, column.required ? ColumnUse::required : ColumnUse::optional, {}};
  for (Record& record : records) written.cells.push_back(std::move(record.cells[place]));
  return written;
}

/// A column per language, as files have them.
std::vector<TableText::Column> columns_of_texts(const RecordColumn& column,
                                                const std::vector<Record>& records, std::size_t place) {
  std::vector<Text> texts;
  std::set<std::string> languages;
  for (const Record& record : records) {
    texts.push_back(text_of_json(record.cells[place]));
    for (const auto& [language, words] : texts.back().by_language) languages.insert(language);
  }
  std::vector<TableText::Column> columns;
  for (const std::string& language : languages) {
    columns.push_back({column.name + "_" + language, ColumnUse::optional, {}});
    for (const Text& text : texts) {
      const auto found = text.by_language.find(language);
      columns.back().cells.push_back(found == text.by_language.end() ? "" : found->second);
    }
  }
  return columns;
}

std::optional<StoredFile> file_of(Transaction& transaction, std::int64_t assessment,
                                  const RecordTable& table) {
  std::vector<Record> records = select_records(
      transaction, table, visible_rows(table, "r", assessment, every_record()), R"(order by r."position")");
  if (records.empty()) return std::nullopt;
  TableText text;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const RecordColumn& column = table.columns[i];
    if (column.kind == RecordColumnKind::texts) {
      for (TableText::Column& written : columns_of_texts(column, records, i))
        text.columns.push_back(std::move(written));
    } else {
      text.columns.push_back(column_of_cells(column, records, i));
    }
  }
  return StoredFile{table.file, csv_of(text, records.size())};
}

}  // namespace

std::vector<StoredFile> export_files(Transaction& transaction, const BlobStore& blobs,
                                     std::int64_t assessment) {
  if (!find_assessment(transaction, assessment))
    throw Error(ErrorKind::not_found, "There is no such assessment.");
  std::vector<StoredFile> files;
  for (const RecordTable& table : record_tables())
    if (auto file = file_of(transaction, assessment, table)) files.push_back(std::move(*file));
  for (const AssessmentFile& file : list_files(transaction, assessment))
    files.push_back({file.path, blobs.get(file.sha256)});
  std::sort(files.begin(), files.end(),
            [](const StoredFile& a, const StoredFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace socta
