#include "store/records.h"

#include "store/content_changes.h"
#include "store/list_words.h"
#include "store/record_rows.h"
#include "store/record_visibility.h"
#include "store/search_index.h"
#include "store/sql_text.h"
#include "store/stale.h"
#include "store/text_json.h"

namespace socta {
namespace {

/// What a change is made on: the table, and the row as it is.
struct ChangedRow {
  Transaction& transaction;
  std::int64_t assessment;
  const RecordTable& table;
  Record row;
};

/// The row, if the reader may see it and it is of that version.
ChangedRow row_to_change(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                         const Reader& reader, const RecordVersion& of) {
  auto current = find_record(transaction, assessment, table, reader, of.id);
  if (!current) fail_stale(false, "record");
  if (current->version != of.version) throw StaleRecord(std::move(*current));
  return {transaction, assessment, table, std::move(*current)};
}

void keep_past(const ChangedRow& changed, std::string_view event, const Change& change) {
  const Record& was = changed.row;
  changed.transaction.execute(
      R"(insert into "record_history" ("assessment_id", "table_name", "record_id", "event", "position", "version",
           "owner_organisation", "changed_at", "changed_by", "cells", "handling", "until", "replaced_by")
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
      {changed.assessment, changed.table.name, was.id, event, was.position, was.version,
       was.owner_organisation, was.changed_at, was.changed_by, json_of_cells(was.cells),
       handling_of_row(changed.transaction, changed.assessment, changed.table, was.cells), change.at,
       change.by});
}

/// Its words, in texts and in lists, in place of those before.
void index(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
           const Record& record) {
  index_record(transaction, assessment, table, record.id, record.cells);
  forget_list_words(transaction, table, record.id);
  const IndexedRow row[] = {{record.id, record.position, record.cells}};
  keep_list_words(transaction, assessment, table, row);
}

/// Stores owner and cells of `now`, which follows `changed`.
Record store_change(const ChangedRow& changed, Record now, const Change& change) {
  keep_past(changed, "changed", change);
  ++now.version;
  now.changed_at = change.at;
  now.changed_by = change.by;
  std::string assignments;
  SqlParameters parameters{now.version, now.owner_organisation, now.changed_at, now.changed_by};
  for (std::size_t i = 0; i < now.cells.size(); ++i) {
    assignments += ", " + sql_name(changed.table.columns[i].name) + " = ?";
    parameters.emplace_back(now.cells[i]);
  }
  parameters.emplace_back(now.id);
  changed.transaction.execute(
      "update " + sql_name(changed.table.name) +
          R"( set "version" = ?, "owner_organisation" = ?, "changed_at" = ?, "changed_by" = ?)" +
          assignments + R"( where "id" = ?)",
      parameters);
  index(changed.transaction, changed.assessment, changed.table, now);
  row_changed(changed.transaction, changed.assessment, changed.table, now.position);
  return now;
}

/// Texts in the one form that they are written in.
std::vector<std::string> canonical(const RecordTable& table, std::vector<std::string> cells) {
  expect_fitting(table, cells);
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (table.columns[i].kind == RecordColumnKind::texts) cells[i] = json_of_text(text_of_json(cells[i]));
  return cells;
}

}  // namespace

StaleRecord::StaleRecord(Record current)
    : Error(ErrorKind::stale,
            "Somebody else has changed this record in the meantime; look at it as it is now, then change it"
            " again."),
      current_(std::move(current)) {}

std::optional<Record> find_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                                  const Reader& reader, std::int64_t id) {
  SqlConditions conditions = visible_rows(table, "r", assessment, reader);
  conditions.add(R"(r."id" = ?)", id);
  auto found = select_records(transaction, table, all_rows(table, std::move(conditions)), "");
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Record insert_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     const std::string& owner_organisation, const std::vector<std::string>& cells,
                     const Change& change) {
  Record record{0, 0, 1, owner_organisation, change.at, change.by, canonical(table, cells)};
  record.position = next_position(transaction, assessment, table);
  row_changed(transaction, assessment, table, record.position);
  std::string columns;
  SqlParameters parameters{assessment,        record.position,  record.version, record.owner_organisation,
                           record.changed_at, record.changed_by};
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    columns += ", " + sql_name(table.columns[i].name);
    parameters.emplace_back(record.cells[i]);
  }
  record.id = transaction.value(
      "insert into " + sql_name(table.name) +
          R"( ("assessment_id", "position", "version", "owner_organisation", "changed_at", "changed_by")" +
          columns + ") values (" + sql_signs(parameters.size()) + R"() returning "id")",
      parameters);
  index(transaction, assessment, table, record);
  return record;
}

Record update_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     const Reader& reader, const RecordVersion& of, const std::vector<std::string>& cells,
                     const Change& change) {
  const ChangedRow changed = row_to_change(transaction, assessment, table, reader, of);
  Record now = changed.row;
  now.cells = canonical(table, cells);
  return store_change(changed, std::move(now), change);
}

Record set_record_owner(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                        const Reader& reader, const RecordVersion& of, const std::string& owner_organisation,
                        const Change& change) {
  const ChangedRow changed = row_to_change(transaction, assessment, table, reader, of);
  Record now = changed.row;
  now.owner_organisation = owner_organisation;
  return store_change(changed, std::move(now), change);
}

void remove_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                   const Reader& reader, const RecordVersion& of, const Change& change) {
  const ChangedRow changed = row_to_change(transaction, assessment, table, reader, of);
  keep_past(changed, "removed", change);
  forget_record(transaction, table, of.id);
  forget_list_words(transaction, table, of.id);
  transaction.execute("delete from " + sql_name(table.name) + R"( where "id" = ?)", {of.id});
  row_changed(transaction, assessment, table, changed.row.position);
}

}  // namespace socta
