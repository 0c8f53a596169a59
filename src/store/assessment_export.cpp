#include "store/assessment_export.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include "domain/error.h"
#include "format/table_header.h"
#include "store/assessment_files.h"
#include "store/assessments.h"
#include "store/part_revisions.h"
#include "store/record_rows.h"
#include "store/record_visibility.h"
#include "store/sql_text.h"
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

std::vector<Record> records_of(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                               const SqlConditions& more = {}) {
  SqlConditions conditions = visible_rows(table, "r", assessment, every_record());
  if (!more.empty()) conditions.add(more);
  return select_records(transaction, table, all_rows(table, std::move(conditions)),
                        R"(order by r."position")");
}

TableText text_of(const RecordTable& table, std::vector<Record>& records) {
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
  return text;
}

std::optional<StoredFile> file_of(Transaction& transaction, std::int64_t assessment,
                                  const RecordTable& table) {
  std::vector<Record> records = records_of(transaction, assessment, table);
  if (records.empty()) return std::nullopt;
  return StoredFile{table.file, csv_of(text_of(table, records), records.size())};
}

ExportedTable exported(const RecordTable& table, std::vector<Record> records) {
  ExportedTable out{{.name = table.file, .header = {}, .rows = {}}};
  for (const Record& record : records) out.positions.push_back(record.position);
  TableText text = text_of(table, records);
  for (std::size_t i = 0; i < records.size(); ++i) {
    TableRow& row = out.table.rows.emplace_back(TableRow{out.table.header_row + i + 1, {}});
    row.cells.reserve(text.columns.size());
    for (TableText::Column& column : text.columns) row.cells.push_back(std::move(column.cells[i]));
  }
  for (TableText::Column& column : text.columns) out.table.header.push_back(std::move(column.name));
  return out;
}

std::vector<StoredFile> read_files(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                                   const std::function<bool(const std::string&)>& is_wanted) {
  std::vector<StoredFile> files;
  for (const AssessmentFile& file : list_files(transaction, assessment))
    if (is_wanted(file.path)) files.push_back({file.path, blobs.get(file.sha256)});
  std::ranges::sort(files, {}, &StoredFile::path);
  return files;
}

}  // namespace

std::vector<StoredFile> export_files(Transaction& transaction, const BlobStore& blobs,
                                     std::int64_t assessment) {
  if (!find_assessment(transaction, assessment))
    throw Error(ErrorKind::not_found, "There is no such assessment.");
  std::vector<StoredFile> files = export_documents(transaction, blobs, assessment);
  for (const RecordTable& table : record_tables())
    if (auto file = file_of(transaction, assessment, table)) files.push_back(std::move(*file));
  std::ranges::sort(files, {}, &StoredFile::path);
  return files;
}

std::vector<StoredFile> export_documents(Transaction& transaction, const BlobStore& blobs,
                                         std::int64_t assessment) {
  return read_files(transaction, blobs, assessment, [](const std::string&) { return true; });
}

std::vector<StoredFile> export_chapters(Transaction& transaction, const BlobStore& blobs,
                                        std::int64_t assessment) {
  return read_files(transaction, blobs, assessment,
                    [](const std::string& path) { return part_of_file(path) == kChapters; });
}

ExportedTable export_table(Transaction& transaction, std::int64_t assessment, const RecordTable& table) {
  return exported(table, records_of(transaction, assessment, table));
}

ExportedTable export_rows(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                          std::span<const std::int64_t> positions) {
  SqlConditions at;
  at.add(R"(r."position" in ()" + sql_signs(positions.size()) + ")",
         SqlParameters(positions.begin(), positions.end()));
  return exported(table, records_of(transaction, assessment, table, at));
}

}  // namespace socta
