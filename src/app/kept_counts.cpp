#include "app/kept_counts.h"

#include "app/record_access.h"
#include "app/revision_cache.h"

namespace socta {
namespace {

RevisionKey key_of(const Member& member, const RecordTable& table, const Reader& reader,
                   const RecordQuery& query) {
  // Who sees a row may follow from the level of its group, and from that of the assessment.
  RevisionKey key("count", member.assessment, {table.name, "groups", kDocuments});
  key.add(table.name).add(reader).add(query.search);
  for (const RecordFilter& filter : query.filters) {
    key.add(filter.column).add(static_cast<std::int64_t>(filter.match));
    key.add(static_cast<std::int64_t>(filter.any_of.size()));
    for (const std::string& word : filter.any_of) key.add(word);
  }
  return key;
}

// A node of the map, and a name that fits into its string.
std::size_t bytes_of(const CountByTable& counts) {
  return counts.size() * (sizeof(CountByTable::value_type) + 4 * sizeof(void*));
}

}  // namespace

RecordCount kept_count(const Service& service, const Member& member, const RecordTable& table,
                       const RecordQuery& query, const std::function<RecordCount()>& count) {
  return *service.kept.get(key_of(member, table, reader_of(member, table), query), count,
                           [](const RecordCount&) { return sizeof(RecordCount); });
}

RecordCount kept_count(const Service& service, Transaction& transaction, const Member& member,
                       const RecordTable& table, const RecordQuery& query) {
  return kept_count(service, member, table, query, [&] {
    return count_records(transaction, member.assessment.id, table, reader_of(member, table), query);
  });
}

std::shared_ptr<const CountByTable> kept_counts(const Service& service, Transaction& transaction,
                                                const Member& member) {
  const auto count = [&] {
    CountByTable counts;
    for (const RecordTable& table : record_tables())
      if (read_scope(member.membership.role, table.name) != ReadScope::none)
        counts[table.name] = kept_count(service, transaction, member, table, {}).records;
    return counts;
  };
  return service.kept.get(RevisionKey("counts", member), count, bytes_of);
}

}  // namespace socta
