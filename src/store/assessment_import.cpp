#include "store/assessment_import.h"

#include "format/assessment_writer.h"
#include "format/methodology_writer.h"
#include "store/assessment_files.h"
#include "store/content_changes.h"
#include "store/list_words.h"
#include "store/observations.h"
#include "store/record_cells.h"
#include "store/record_rows.h"
#include "store/search.h"
#include "store/search_index.h"
#include "store/sql_text.h"
#include "store/stored_tables.h"

namespace socta {
namespace {

bool is_table(const std::string& path) {
  for (const RecordTable& table : record_tables())
    if (table.file == path) return true;
  return false;
}

/// The files that are kept as contents: all but the tables.
std::vector<StoredFile> documents_of(const AssessmentCase& input) {
  std::vector<StoredFile> documents = canonical_parts(input.assessment);
  std::erase_if(documents, [](const StoredFile& file) { return is_table(file.path); });
  if (input.assessment.own_methodology)
    documents.push_back({"methodology.toml", write_methodology(input.methodology)});
  return documents;
}

void store_documents(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                     const std::vector<StoredFile>& documents, const Change& change) {
  for (const StoredFile& file : documents)
    put_file(transaction, assessment,
             {file.path, blobs.put(file.bytes), static_cast<std::int64_t>(file.bytes.size())}, 0, change);
}

// Table by table: a database may have other schemas, and all of their tables would be locked at once.
void analyze_tables(Transaction& transaction) {
  for (const std::string& table : backed_up_tables()) transaction.run_script("analyze " + sql_name(table));
}

}  // namespace

std::int64_t import_assessment(Transaction& transaction, const BlobStore& blobs, const std::string& code,
                               const AssessmentCase& input, const Change& change) {
  StoredAssessment head;
  head.code = code;
  head.title = input.assessment.title;
  head.handling_default = input.assessment.handling_default;
  head.created_at = change.at;
  const std::int64_t id = insert_assessment(transaction, head);
  for (const RecordTable& table : record_tables())
    insert_records(transaction, id, table, records_of(table, input.assessment), change);
  store_documents(transaction, blobs, id, documents_of(input), change);
  for (const StoredFile& chapter : input.assessment.narrative)
    index_chapter(transaction, id, chapter.path, chapter.bytes);
  replace_observations(transaction, id, input.assessment.series);
  analyze_tables(transaction);
  return id;
}

void replace_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     const Assessment& input, const Change& change) {
  const std::string changed[] = {table.name};
  tables_changed(transaction, assessment, changed);
  forget_table(transaction, assessment, table);
  forget_all_list_words(transaction, assessment, table);
  transaction.execute("delete from " + sql_name(table.name) + R"( where "assessment_id" = ?)", {assessment});
  insert_records(transaction, assessment, table, records_of(table, input), change);
}

}  // namespace socta
