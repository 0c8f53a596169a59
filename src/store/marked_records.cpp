#include "store/marked_records.h"

#include "store/assessments.h"
#include "store/record_cells.h"
#include "store/record_rows.h"
#include "store/sql_text.h"

namespace socta {
namespace {

constexpr std::string_view kMark = "workshop";

}  // namespace

void add_marked_records(Transaction& transaction, std::int64_t assessment, const Assessment& made,
                        const Change& change) {
  for (const RecordTable& table : record_tables())
    if (table.column(kMark)) insert_records(transaction, assessment, table, records_of(table, made), change);
  raise_revision(transaction, assessment);
}

void remove_marked_records(Transaction& transaction, std::int64_t assessment, std::string_view mark) {
  for (const RecordTable& table : record_tables())
    if (table.column(kMark))
      transaction.execute(
          "delete from " + sql_name(table.name) + R"( where "assessment_id" = ? and "workshop" = ?)",
          {assessment, mark});
  raise_revision(transaction, assessment);
}

void set_workshop_assessors(Transaction& transaction, std::int64_t assessment, const std::string& prefix,
                            std::span<const Assessor> assessors, const Change& change) {
  const RecordTable& table = record_table("assessors");
  transaction.execute(R"(delete from "assessors" where "assessment_id" = ? and substr("code", 1, ?) = ?)",
                      {assessment, static_cast<std::int64_t>(prefix.size()), prefix});
  Assessment made;
  made.assessors.assign(assessors.begin(), assessors.end());
  insert_records(transaction, assessment, table, records_of(table, made), change);
  raise_revision(transaction, assessment);
}

}  // namespace socta
