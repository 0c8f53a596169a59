#include "store/record_history.h"

#include "store/record_visibility.h"
#include "store/text_json.h"

namespace socta {
namespace {

std::vector<PastRecord> select(Transaction& transaction, const RecordTable& table,
                               const SqlConditions& conditions) {
  std::vector<PastRecord> past;
  auto rows = transaction.query<std::string, std::int64_t, std::int64_t, std::int64_t, std::string,
                                std::string, std::int64_t, std::string, std::string, std::int64_t>(
      R"(select "event", "record_id", "position", "version", "owner_organisation", "changed_at", "changed_by",
           "cells", "until", "replaced_by" from "record_history" where )" +
          conditions.text() + R"( order by "version" desc)",
      conditions.parameters());
  for (auto& [event, id, position, version, owner, at, by, cells, until, replaced_by] : rows) {
    past.push_back({event == "removed" ? RecordEvent::removed : RecordEvent::changed,
                    {id, position, version, std::move(owner), std::move(at), by, cells_of_json(cells)},
                    std::move(until),
                    replaced_by});
    // What was kept before a column was added has no cell for it.
    past.back().was.cells.resize(table.columns.size());
  }
  return past;
}

bool is_removed(const std::vector<PastRecord>& past) {
  return !past.empty() && past.front().event == RecordEvent::removed;
}

}  // namespace

// What was more restricted once stays so: each past state is shown to those who may see that state.
std::vector<PastRecord> record_history(Transaction& transaction, std::int64_t assessment,
                                       const RecordTable& table, const Reader& reader, std::int64_t id) {
  SqlConditions conditions;
  conditions.add(R"("assessment_id" = ?)", assessment);
  conditions.add(R"("table_name" = ?)", table.name);
  conditions.add(R"("record_id" = ?)", id);
  conditions.add_any_of(R"("handling")", visible_codes(reader));
  if (reader.organisation) conditions.add(R"("owner_organisation" = ?)", *reader.organisation);
  std::vector<PastRecord> past = select(transaction, table, conditions);
  if (is_removed(past) || find_record(transaction, assessment, table, reader, id)) return past;
  return {};
}

}  // namespace socta
