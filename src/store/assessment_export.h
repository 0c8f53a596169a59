#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/assessment.h"
#include "format/table.h"
#include "store/blob_store.h"
#include "store/record_tables.h"
#include "store/transaction.h"

namespace socta {

/// All files of the assessment folder, by path, in their canonical form: read_assessment_files reads them.
/// Throws Error: not_found; corrupt when a content is damaged or missing.
std::vector<StoredFile> export_files(Transaction& transaction, const BlobStore& blobs,
                                     std::int64_t assessment);

/// The files of the assessment folder that are no tables, by path. Throws Error (corrupt) when a content is
/// damaged or missing.
std::vector<StoredFile> export_documents(Transaction& transaction, const BlobStore& blobs,
                                         std::int64_t assessment);

/// Its chapters (store/part_revisions.h) alone.
std::vector<StoredFile> export_chapters(Transaction& transaction, const BlobStore& blobs,
                                        std::int64_t assessment);

/// Records of a table as rows of its file with every column, also those in which nothing is stated. A record
/// is a row: the first stands in row 2.
struct ExportedTable {
  Table table{};
  std::vector<std::int64_t> positions{};  ///< of the records
};

/// All records.
ExportedTable export_table(Transaction& transaction, std::int64_t assessment, const RecordTable& table);

/// Those at these positions that are there, in the order of the file.
ExportedTable export_rows(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                          std::span<const std::int64_t> positions);

}  // namespace socta
