#include "format/followed_rows.h"

#include <algorithm>
#include <iterator>

#include "domain/findings_stay.h"
#include "format/encoding.h"
#include "format/table_rows.h"

namespace socta {
namespace {

bool is_complained_of(const Problems& problems, std::string_view file) {
  return std::ranges::any_of(problems.list(),
                             [file](const Problem& problem) { return problem.where.file == file; });
}

/// The rows by themselves; nullopt when something is wrong in one.
template <typename Row>
std::optional<std::vector<Row>> rows_of(const Table& table, const AssessmentTable<Row>& description,
                                        const AssessmentReading& reading) {
  if (is_complained_of(reading.of_reading, table.name)) return std::nullopt;
  Assessment alone;
  Problems problems;
  const RowReading how{{reading.input.assessment.handling_default}, NumberStyle::plain};
  const bool read = table.rows.empty() || read_rows(table, description, how, alone, problems);
  if (!read || !problems.list().empty()) return std::nullopt;
  return std::move(alone.*(description.rows));
}

template <typename Row>
void apply(std::span<const EditedRow> edits, std::vector<Row> changed, std::vector<Row>& rows) {
  auto next = changed.begin();
  for (const auto& [edit, index] : edits) {
    const auto at = rows.begin() + static_cast<std::ptrdiff_t>(index);
    if (edit == RowEdit::removed) {
      rows.erase(at);
    } else if (edit == RowEdit::inserted) {
      rows.insert(at, std::move(*next++));
    } else {
      *at = std::move(*next++);
    }
  }
}

template <typename Row>
bool keeps_findings(const Methodology& methodology, std::string_view file, std::span<const EditedRow> edits,
                    const std::vector<Row>& changed, const std::vector<Row>& rows) {
  for (std::size_t i = 0; i < edits.size(); ++i)
    if (edits[i].edit != RowEdit::replaced ||
        !findings_stay(methodology, file, rows[edits[i].at], changed[i]))
      return false;
  return true;
}

template <typename Row>
void number_rows(std::vector<Row>& rows) {
  if constexpr (requires(Row row) { row.row; })
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].row = {i + kFirstRow};
}

}  // namespace

Followed edit_rows(const Table& rows, std::span<const EditedRow> edits, AssessmentReading& reading) {
  Followed followed = Followed::no;
  for_each_table([&](const auto& description) {
    if (description.file != rows.name) return;
    auto changed = rows_of(rows, description, reading);
    if (!changed) return;
    auto& all = reading.input.assessment.*(description.rows);
    const bool stay = keeps_findings(reading.input.methodology, rows.name, edits, *changed, all);
    apply(edits, std::move(*changed), all);
    number_rows(all);
    followed = stay ? Followed::findings_stay : Followed::yes;
  });
  return followed;
}

Followed replace_rows(const Table& rows, AssessmentReading& reading) {
  Followed followed = Followed::no;
  for_each_table([&](const auto& description) {
    if (description.file != rows.name) return;
    auto all = rows_of(rows, description, reading);
    if (!all) return;
    reading.input.assessment.*(description.rows) = std::move(*all);
    reading.places.replace_table(rows.name, rows.rows.empty() ? nullptr : &rows);
    followed = Followed::yes;
  });
  return followed;
}

Followed replace_chapters(std::vector<StoredFile> chapters, AssessmentReading& reading) {
  for (const StoredFile& old : reading.input.assessment.narrative)
    if (is_complained_of(reading.of_reading, old.path)) return Followed::no;
  Problems problems;
  for (const StoredFile& chapter : chapters)
    decode_text(chapter.bytes, Encoding::utf8, chapter.path, problems);
  if (!problems.list().empty()) return Followed::no;
  reading.input.assessment.narrative = std::move(chapters);
  return Followed::yes;
}

}  // namespace socta
