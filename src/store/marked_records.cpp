#include "store/marked_records.h"

#include "store/content_changes.h"
#include "store/record_cells.h"
#include "store/record_rows.h"
#include "store/sql_text.h"

namespace socta {
namespace {

constexpr std::string_view kMark = "workshop";

std::vector<std::string> marked_tables() {
  std::vector<std::string> names;
  for (const RecordTable& table : record_tables())
    if (table.column(kMark)) names.push_back(table.name);
  return names;
}

}  // namespace

void add_marked_records(Transaction& transaction, std::int64_t assessment, const Assessment& made,
                        const Change& change) {
  for (const std::string& name : marked_tables()) {
    const RecordTable& table = record_table(name);
    insert_records(transaction, assessment, table, records_of(table, made), change);
  }
  tables_changed(transaction, assessment, marked_tables());
}

void remove_marked_records(Transaction& transaction, std::int64_t assessment, std::string_view mark) {
  for (const std::string& name : marked_tables())
    transaction.execute("delete from " + sql_name(name) + R"( where "assessment_id" = ? and "workshop" = ?)",
                        {assessment, mark});
  tables_changed(transaction, assessment, marked_tables());
}

void set_workshop_assessors(Transaction& transaction, std::int64_t assessment, const std::string& prefix,
                            std::span<const Assessor> assessors, const Change& change) {
  const RecordTable& table = record_table("assessors");
  transaction.execute(R"(delete from "assessors" where "assessment_id" = ? and substr("code", 1, ?) = ?)",
                      {assessment, static_cast<std::int64_t>(prefix.size()), prefix});
  Assessment made;
  made.assessors.assign(assessors.begin(), assessors.end());
  insert_records(transaction, assessment, table, records_of(table, made), change);
  const std::string changed[] = {table.name};
  tables_changed(transaction, assessment, changed);
}

}  // namespace socta
