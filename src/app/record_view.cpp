#include "app/record_view.h"

#include "app/account_names.h"
#include "app/kept_counts.h"
#include "app/record_access.h"
#include "app/view_note.h"
#include "store/database.h"
#include "store/record_list.h"

namespace socta {
namespace {

PastVersion version_of(const RecordTable& table, const Record& record, const AccountNames& names) {
  return {record.version, record.changed_at, names.of(record.changed_by), fields_of(table, record.cells)};
}

}  // namespace

RecordView view_of(const Member& member, const RecordTable& table, Record record,
                   const std::string& changed_by) {
  const bool writable = may_change(member, table, record);
  return {.id = record.id,
          .version = record.version,
          .owner_organisation = std::move(record.owner_organisation),
          .changed_at = std::move(record.changed_at),
          .changed_by = changed_by,
          .writable = writable,
          .fields = fields_of(table, std::move(record.cells))};
}

std::vector<TableView> tables(const Service& service, const Principal& who, std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    std::vector<TableView> views;
    const auto counts = kept_counts(service, transaction, member);
    for (const RecordTable& table : record_tables())
      if (const auto count = counts->find(table.name); count != counts->end())
        views.push_back({table.name, field_columns(table), count->second, may_add(member, table)});
    return views;
  });
}

RecordPageView records(const Service& service, const Principal& who, std::int64_t assessment,
                       std::string_view name, const RecordQuery& query) {
  const RecordTable& table = record_table(name);
  RecordPageView view = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    const RecordList list(transaction, assessment, table, reader_of(member, table), query);
    RecordPage page = list.page();
    RecordPageView found{
        .total = page.total ? RecordCount{*page.total}
                            : kept_count(service, member, table, query, [&] { return list.count(); }),
        .next = page.next,
        .revision = member.assessment.revision};
    const AccountNames names(transaction);
    for (Record& record : page.records) {
      const std::string changed_by = names.of(record.changed_by);
      found.records.push_back(view_of(member, table, std::move(record), changed_by));
    }
    return found;
  });
  note_view(service, who, {.action = "view.records", .assessment = assessment, .object = table.name});
  return view;
}

RecordView record(const Service& service, const Principal& who, std::int64_t assessment,
                  std::string_view name, std::int64_t id) {
  const RecordTable& table = record_table(name);
  RecordView view = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    const auto found = find_record(transaction, assessment, table, reader_of(member, table), id);
    if (!found) throw Error(ErrorKind::not_found, "There is no such record.");
    return view_of(member, table, *found, AccountNames(transaction).of(found->changed_by));
  });
  note_view(
      service, who,
      {.action = "view.record", .assessment = assessment, .object = table.name + "/" + std::to_string(id)});
  return view;
}

std::vector<PastVersion> record_versions(const Service& service, const Principal& who,
                                         std::int64_t assessment, std::string_view name, std::int64_t id) {
  const RecordTable& table = record_table(name);
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    const Reader reader = reader_of(member, table);
    const AccountNames names(transaction);
    std::vector<PastVersion> versions;
    if (const auto now = find_record(transaction, assessment, table, reader, id))
      versions.push_back(version_of(table, *now, names));
    for (const PastRecord& past : record_history(transaction, assessment, table, reader, id))
      versions.push_back(version_of(table, past.was, names));
    if (versions.empty()) throw Error(ErrorKind::not_found, "There is no such record.");
    return versions;
  });
}

}  // namespace socta
