#include "app/evidence_levels.h"

#include "store/records.h"

namespace socta {
namespace {

constexpr int kMostCited = 500;

}  // namespace

EvidenceLevels evidence_levels(Transaction& transaction, const Member& member,
                               const std::vector<Citation>& cited) {
  EvidenceLevels levels;
  if (cited.empty()) return levels;
  const RecordTable& table = record_table("evidence");
  const std::size_t code = table.column("code").value();
  const std::size_t handling = table.column("handling").value();
  RecordQuery query{.filters = {{.column = "code"}}, .limit = kMostCited};
  for (const Citation& citation : cited)
    if (query.filters.front().any_of.size() < kMostCited)
      query.filters.front().any_of.push_back(citation.code);
  for (const Record& record :
       list_records(transaction, member.assessment.id, table, every_record(), query).records)
    levels[record.cells[code]] =
        parse_handling_code(record.cells[handling]).value_or(member.assessment.handling_default);
  return levels;
}

}  // namespace socta
