#include "app/record_edit.h"

#include <functional>
#include <nlohmann/json.hpp>

#include "app/audit_note.h"
#include "app/listed.h"
#include "app/record_access.h"
#include "app/record_check.h"
#include "app/record_references.h"
#include "app/record_translations.h"
#include "store/database.h"

namespace socta {
namespace {

/// What storing a record needs to know of its assessment.
struct Place {
  Member member;
  const RecordTable& table;
  AssessmentHead head;
  UsedMethodology methodology;
};

Place place_of(Transaction& transaction, const Service& service, const Principal& who,
               std::int64_t assessment, std::string_view name) {
  Member member = require(transaction, who, assessment, Permission::write);
  const RecordTable& table = record_table(name);
  return {std::move(member), table, read_head(transaction, service.blobs, assessment),
          read_used_methodology(transaction, service.blobs, assessment)};
}

std::vector<std::string> checked_cells(Transaction& transaction, const Place& place, const Fields& fields) {
  Problems problems;
  std::vector<std::string> cells = cells_of(place.table, fields, problems);
  problems.throw_if_errors();
  require_write(transaction, place.member, *place.methodology.methodology, place.table, cells);
  check_record(transaction, place.member.assessment.id, place.head, place.methodology, place.table, cells)
      .throw_if_errors();
  return cells;
}

Record changeable(Transaction& transaction, const Member& member, const RecordTable& table, std::int64_t id) {
  const std::int64_t assessment = member.assessment.id;
  std::optional<Record> record = find_record(transaction, assessment, table, reader_of(member, table), id);
  if (!record) throw Error(ErrorKind::not_found, "There is no such record.");
  if (!may_change(member, table, *record))
    throw Error(ErrorKind::forbidden, "Your role does not change this record.");
  return std::move(*record);
}

AuditNote note(std::string action, std::int64_t assessment, const RecordTable& table, const Record& record) {
  return {.action = std::move(action),
          .assessment = assessment,
          .object = table.name + "/" + std::to_string(record.id),
          .details = {{"version", std::to_string(record.version)}}};
}

// Tables without a handling code are for every member; a contributor hears of what its organisation owns.
void tell(const Service& service, const Member& member, const RecordTable& table, const Record& record) {
  HandlingCode handling = HandlingCode::open;
  if (const auto column = table.column("handling"))
    handling = parse_handling_code(record.cells[*column]).value_or(member.assessment.handling_default);
  const nlohmann::json data = {{"table", table.name}, {"record", record.id}, {"version", record.version}};
  service.tell({.assessment = member.assessment.id,
                .name = "record",
                .data = data.dump(),
                .handling = handling,
                .organisation = record.owner_organisation});
}

// A row whose key changes, or that goes, must not be named; its texts in further languages follow it.
void follow_key(Transaction& transaction, const Service& service, const Member& member,
                const RecordTable& table, const Record& before, const std::optional<std::string>& key,
                const Change& change) {
  const std::string old_key = translation_key(table, before.cells);
  if (key == old_key) return;
  require_unnamed(transaction, service.blobs, member, table, before);
  move_translations(transaction, service.blobs, member.assessment.id, table, old_key, key, change);
}

/// A record that was stored, and by whom.
struct Stored {
  Member member;
  Record record;
};

// The database says only that a row like this one is there; which columns must differ, the table knows.
Record as_only_row(const RecordTable& table, const std::function<Record()>& write) {
  try {
    return write();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::conflict || table.key.empty()) throw;
    throw Error(
        ErrorKind::conflict,
        Sentence("row_taken", "Another row has the same {columns}.", {plain("columns", listed(table.key))}),
        {.file = "", .field = table.key.front()});
  }
}

}  // namespace

RecordView create_record(const Service& service, const Principal& who, std::int64_t assessment,
                         std::string_view name, const Fields& fields) {
  const Change change = change_by(who, service.now_text());
  const RecordTable& table = record_table(name);
  const Stored stored = service.database.write([&](Transaction& transaction) {
    const Place place = place_of(transaction, service, who, assessment, name);
    const std::vector<std::string> cells = checked_cells(transaction, place, fields);
    Record record = as_only_row(table, [&] {
      return insert_record(transaction, assessment, table, place.member.membership.organisation, cells,
                           change);
    });
    write_audit(transaction, note("record.create", assessment, table, record), who.account.id, change.at);
    return Stored{place.member, std::move(record)};
  });
  tell(service, stored.member, table, stored.record);
  return view_of(stored.member, table, stored.record, who.account.name);
}

RecordView change_record(const Service& service, const Principal& who, const RecordAddress& address,
                         std::int64_t version, const Fields& fields) {
  const Change change = change_by(who, service.now_text());
  const RecordTable& table = record_table(address.table);
  const Stored stored = service.database.write([&](Transaction& transaction) {
    const Place place = place_of(transaction, service, who, address.assessment, address.table);
    const Record before = changeable(transaction, place.member, table, address.record);
    const std::vector<std::string> cells = checked_cells(transaction, place, fields);
    follow_key(transaction, service, place.member, table, before, translation_key(table, cells), change);
    Record record = as_only_row(table, [&] {
      return update_record(transaction, address.assessment, table, reader_of(place.member, table),
                           {address.record, version}, cells, change);
    });
    write_audit(transaction, note("record.change", address.assessment, table, record), who.account.id,
                change.at);
    return Stored{place.member, std::move(record)};
  });
  tell(service, stored.member, table, stored.record);
  return view_of(stored.member, table, stored.record, who.account.name);
}

void remove_record(const Service& service, const Principal& who, const RecordAddress& address,
                   std::int64_t version) {
  const Change change = change_by(who, service.now_text());
  const RecordTable& table = record_table(address.table);
  const Stored removed = service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, address.assessment, Permission::write);
    Record record = changeable(transaction, member, table, address.record);
    follow_key(transaction, service, member, table, record, std::nullopt, change);
    remove_record(transaction, address.assessment, table, reader_of(member, table), {address.record, version},
                  change);
    write_audit(transaction, note("record.remove", address.assessment, table, record), who.account.id,
                change.at);
    return Stored{member, std::move(record)};
  });
  tell(service, removed.member, table, removed.record);
}

}  // namespace socta
