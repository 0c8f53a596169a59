#include "app/assessment_check.h"

#include <algorithm>
#include <map>

#include "app/case_cache.h"
#include "app/record_access.h"
#include "format/csv_reader.h"
#include "store/assessment_export.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::size_t kMostLookedUp = 200;

const RecordTable* table_of(const std::string& file) {
  for (const RecordTable& table : record_tables())
    if (table.file == file) return &table;
  return nullptr;
}

/// Finds the record of a row of a file: rows stand in the order of the records' positions.
class RecordsByRow {
 public:
  RecordsByRow(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment)
      : transaction_(transaction),
        assessment_(assessment),
        files_(export_files(transaction, blobs, assessment)) {}

  std::optional<std::int64_t> find(const RecordTable& table, std::size_t row) {
    const auto [entry, is_new] = known_.try_emplace(table.name);
    if (is_new) entry->second = rows_of(table);
    const auto found = entry->second.find(row);
    return found == entry->second.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::map<std::size_t, std::int64_t> rows_of(const RecordTable& table) {
    std::map<std::size_t, std::int64_t> rows;
    const auto file = std::ranges::find(files_, table.file, &StoredFile::path);
    if (file == files_.end()) return rows;
    Problems ignored;
    const Table read = read_csv(file->bytes, file->path, {}, ignored);
    const std::vector<std::int64_t> ids = record_ids(transaction_, assessment_, table);
    for (std::size_t i = 0; i < std::min(ids.size(), read.rows.size()); ++i) rows[read.rows[i].row] = ids[i];
    return rows;
  }

  Transaction& transaction_;
  std::int64_t assessment_;
  std::vector<StoredFile> files_;
  std::map<std::string, std::map<std::size_t, std::int64_t>> known_;
};

bool is_visible(Transaction& transaction, const Member& member, const RecordProblem& found) {
  if (!found.record || read_scope(member.membership.role, found.table) == ReadScope::none) return false;
  const RecordTable& table = record_table(found.table);
  return find_record(transaction, member.assessment.id, table, reader_of(member, table), *found.record)
      .has_value();
}

}  // namespace

bool sees_everything(const Member& member) {
  return member.membership.clearance == HandlingCode::restricted &&
         member.membership.role != AssessmentRole::contributor;
}

std::vector<RecordProblem> check_assessment(const Service& service, const Principal& who,
                                            std::int64_t assessment) {
  const Member member = service.database.read(
      [&](Transaction& transaction) { return require(transaction, who, assessment, Permission::read); });
  const auto loaded = service.cases.get(service.database, service.blobs, member.assessment);
  if (loaded->problems.empty()) return {};
  return service.database.read([&](Transaction& transaction) {
    RecordsByRow records(transaction, service.blobs, assessment);
    std::vector<RecordProblem> all;
    std::size_t looked_up = 0;
    for (const Problem& problem : loaded->problems) {
      RecordProblem found{.problem = problem};
      if (const RecordTable* table = table_of(problem.where.file)) {
        found.table = table->name;
        if (problem.where.row > 0) found.record = records.find(*table, problem.where.row);
      }
      if (sees_everything(member) || (looked_up++ < kMostLookedUp && is_visible(transaction, member, found)))
        all.push_back(std::move(found));
    }
    return all;
  });
}

}  // namespace socta
