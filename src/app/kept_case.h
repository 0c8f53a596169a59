#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "format/assessment_reading.h"
#include "format/followed_rows.h"
#include "store/assessments.h"
#include "store/blob_store.h"
#include "store/transaction.h"

namespace socta {

/// An assessment of the database as it was at one revision, with what stands in its way.
struct KeptCase {
  std::int64_t assessment = 0;
  std::int64_t revision = 0;
  PartRevisions parts{};
  AssessmentReading reading{};
  std::vector<Problem> problems{};  ///< warnings, and errors when there are any, these first

  /// Positions of the records of each table, by its name: row by row as they were read.
  std::map<std::string, std::vector<std::int64_t>, std::less<>> positions{};

  /// nullptr: it has errors, and nothing can be computed of it.
  const AssessmentCase* input() const { return reading.problems.has_errors() ? nullptr : &reading.input; }
};

/// Reads an assessment, as it is in this transaction, from the database. Throws Error: not_found; corrupt
/// when a content is damaged or missing.
KeptCase read_case(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment);

/// Takes over what was changed since `kept` was read: `now` is its assessment as it is in this transaction.
/// It is then equal to a new reading. That costs as much as there are rows that were changed, and the
/// validation of what is in memory, unless findings stay. Followed::no: it has to be read anew, and `kept` is
/// of no use any more.
Followed follow_changes(Transaction& transaction, const BlobStore& blobs, const StoredAssessment& now,
                        KeptCase& kept);

}  // namespace socta
