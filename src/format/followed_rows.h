#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "format/assessment_reading.h"

namespace socta {

/// The row of a table's first record, below the header, where a record is a row.
inline constexpr std::size_t kFirstRow = 2;

enum class RowEdit { replaced, inserted, removed };

/// What became of one row of a table. `at`: its index among the rows as they are after the edits before.
struct EditedRow {
  RowEdit edit = RowEdit::replaced;
  std::size_t at = 0;
};

/// Whether a change could be followed. `no`: the assessment has to be read anew; `findings_stay`: validation
/// finds what it found before; `yes`: validate_again is to follow.
enum class Followed { no, findings_stay, yes };

/// Changes rows of the table whose file `rows` is named after: it holds those that were replaced and
/// inserted, in the order of the edits, below the same header. The rows of a table count from 2, one for
/// each. `no`, and nothing changed, when something was or is wrong in how rows of this table are written.
Followed edit_rows(const Table& rows, std::span<const EditedRow> edits, AssessmentReading& reading);

/// Puts `rows`, all that the table has now, in the place of those that were read; else as edit_rows. No rows:
/// the file is not there any more.
Followed replace_rows(const Table& rows, AssessmentReading& reading);

/// Puts these chapters, by their path, in the place of those that were read; else as edit_rows.
Followed replace_chapters(std::vector<StoredFile> chapters, AssessmentReading& reading);

}  // namespace socta
