#include "app/kept_case.h"

#include <algorithm>

#include "domain/error.h"
#include "store/assessment_export.h"
#include "store/content_changes.h"

namespace socta {
namespace {

using Positions = std::vector<std::int64_t>;

/// Beyond, a table is read whole.
constexpr std::size_t kMostRowsFollowed = 500;

void take_problems(KeptCase& kept) {
  kept.problems = kept.reading.problems.list();
  std::ranges::stable_partition(kept.problems,
                                [](const Problem& problem) { return problem.severity == Severity::error; });
}

/// Whose columns depend on what its rows state.
bool has_texts(const RecordTable& table) {
  return std::ranges::find(table.columns, RecordColumnKind::texts, &RecordColumn::kind) !=
         table.columns.end();
}

Followed follow_whole_table(Transaction& transaction, const RecordTable& table, KeptCase& kept) {
  ExportedTable all = export_table(transaction, kept.assessment, table);
  kept.positions[table.name] = std::move(all.positions);
  return replace_rows(all.table, kept.reading);
}

/// What became of the rows at the positions `changed`, of which `now` are there; `positions`, those of all
/// rows, follows.
std::vector<EditedRow> edits_of(const Positions& changed, const Positions& now, Positions& positions) {
  std::vector<EditedRow> edits;
  for (const std::int64_t position : changed) {
    const auto at = std::ranges::lower_bound(positions, position);
    const auto index = static_cast<std::size_t>(at - positions.begin());
    const bool was = at != positions.end() && *at == position;
    const bool is = std::ranges::binary_search(now, position);
    if (was && is) edits.push_back({RowEdit::replaced, index});
    if (was && !is) {
      edits.push_back({RowEdit::removed, index});
      positions.erase(at);
    }
    if (!was && is) {
      edits.push_back({RowEdit::inserted, index});
      positions.insert(at, position);
    }
  }
  return edits;
}

Followed follow_table(Transaction& transaction, const RecordTable& table, KeptCase& kept) {
  Positions& positions = kept.positions[table.name];
  const auto changed = changed_positions(transaction, kept.assessment, table, kept.revision);
  if (!changed || changed->size() > kMostRowsFollowed || has_texts(table) || positions.empty())
    return follow_whole_table(transaction, table, kept);
  const ExportedTable rows = export_rows(transaction, kept.assessment, table, *changed);
  const std::vector<EditedRow> edits = edits_of(*changed, rows.positions, positions);
  if (positions.empty()) return follow_whole_table(transaction, table, kept);
  return edit_rows(rows.table, edits, kept.reading);
}

Followed follow_parts(Transaction& transaction, const BlobStore& blobs, const PartRevisions& now,
                      KeptCase& kept) {
  const auto moved = [&](std::string_view part) { return now.of(part) != kept.parts.of(part); };
  if (kept.reading.of_reading.has_errors() || moved(kDocuments)) return Followed::no;
  Followed all = Followed::findings_stay;
  const auto add = [&all](Followed one) {
    if (one != Followed::findings_stay) all = one;
  };
  for (const RecordTable& table : record_tables())
    if (all != Followed::no && moved(table.name)) add(follow_table(transaction, table, kept));
  if (all != Followed::no && moved(kChapters))
    add(replace_chapters(export_chapters(transaction, blobs, kept.assessment), kept.reading));
  return all;
}

}  // namespace

KeptCase read_case(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment) {
  const auto stored = find_assessment(transaction, assessment);
  if (!stored) throw Error(ErrorKind::not_found, "There is no such assessment.");
  KeptCase kept{.assessment = assessment, .revision = stored->revision, .parts = stored->parts};
  std::vector<Table> tables;
  for (const RecordTable& table : record_tables()) {
    ExportedTable exported = export_table(transaction, assessment, table);
    kept.positions[table.name] = std::move(exported.positions);
    if (!exported.table.rows.empty()) tables.push_back(std::move(exported.table));
  }
  kept.reading = read_assessment(export_documents(transaction, blobs, assessment), tables);
  take_problems(kept);
  return kept;
}

Followed follow_changes(Transaction& transaction, const BlobStore& blobs, const StoredAssessment& now,
                        KeptCase& kept) {
  const Followed followed = follow_parts(transaction, blobs, now.parts, kept);
  if (followed == Followed::no) return Followed::no;
  if (followed == Followed::yes) {
    validate_again(kept.reading);
    take_problems(kept);
  }
  kept.revision = now.revision;
  kept.parts = now.parts;
  return followed;
}

}  // namespace socta
