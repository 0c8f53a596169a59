#include "app/record_translations.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/record_fields.h"
#include "format/assessment_tables.h"
#include "format/csv_reader.h"
#include "format/csv_writer.h"

namespace socta {
namespace {

/// Its rows of that key have the new one, or are gone; whether there were any.
bool move_rows(Table& translations, const std::string& table, const std::string& old_key,
               const std::optional<std::string>& new_key) {
  const auto name = std::ranges::find(translations.header, "table") - translations.header.begin();
  const auto key = std::ranges::find(translations.header, "key") - translations.header.begin();
  const auto width = static_cast<std::ptrdiff_t>(translations.header.size());
  if (name == width || key == width) return false;
  const auto is_named = [&](const TableRow& row) {
    return row.cells[static_cast<std::size_t>(name)] == table &&
           row.cells[static_cast<std::size_t>(key)] == old_key;
  };
  if (std::ranges::none_of(translations.rows, is_named)) return false;
  if (!new_key) return std::erase_if(translations.rows, is_named) > 0;
  for (TableRow& row : translations.rows)
    if (is_named(row)) row.cells[static_cast<std::size_t>(key)] = *new_key;
  return true;
}

}  // namespace

std::string translation_key(const RecordTable& table, const std::vector<std::string>& cells) {
  if (table.name == "group_links") return cell_of(table, cells, "from") + " " + cell_of(table, cells, "to");
  return cell_of(table, cells, table.name == "decisions" ? "item" : "code");
}

void move_translations(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                       const RecordTable& table, const std::string& old_key,
                       const std::optional<std::string>& new_key, const Change& change) {
  if (new_key == old_key) return;
  const std::string path(translations_table().file);
  const auto file = read_stored_file(transaction, blobs, assessment, path);
  if (!file) return;
  Problems ignored;
  Table translations = read_csv(file->bytes, path, {}, ignored);
  if (ignored.has_errors() || !move_rows(translations, table.name, old_key, new_key)) return;
  write_stored_file(transaction, blobs, assessment, path, write_csv(translations), file->file.version,
                    change);
}

}  // namespace socta
