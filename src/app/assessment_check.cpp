#include "app/assessment_check.h"

#include <algorithm>
#include <map>

#include "app/case_cache.h"
#include "app/record_access.h"
#include "format/followed_rows.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::size_t kMostLookedUp = 200;

const RecordTable* table_of(const std::string& file) {
  for (const RecordTable& table : record_tables())
    if (table.file == file) return &table;
  return nullptr;
}

/// Finds the record of a row: rows stand in the order of the records' positions, from kFirstRow.
class RecordsByRow {
 public:
  RecordsByRow(Transaction& transaction, std::int64_t assessment)
      : transaction_(transaction), assessment_(assessment) {}

  std::optional<std::int64_t> find(const RecordTable& table, std::size_t row) {
    const auto [entry, is_new] = known_.try_emplace(table.name);
    if (is_new) entry->second = record_ids(transaction_, assessment_, table);
    const std::size_t index = row - kFirstRow;
    return row < kFirstRow || index >= entry->second.size() ? std::nullopt
                                                            : std::optional(entry->second[index]);
  }

 private:
  Transaction& transaction_;
  std::int64_t assessment_;
  std::map<std::string, std::vector<std::int64_t>> known_;
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
    RecordsByRow records(transaction, assessment);
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
