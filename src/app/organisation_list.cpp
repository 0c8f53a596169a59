#include "app/organisation_list.h"

#include "store/all_records.h"

namespace socta {

std::vector<Organisation> organisations_in(Transaction& transaction, std::int64_t assessment,
                                           const Reader& reader) {
  const RecordTable& table = record_table("organisations");
  const std::size_t code = table.column("code").value();
  const std::size_t name = table.column("name").value();
  const std::size_t kind = table.column("kind").value();
  std::vector<Organisation> organisations;
  for (const Record& record : all_records(transaction, assessment, table, reader))
    organisations.push_back(
        {.code = record.cells[code], .name = record.cells[name], .kind = record.cells[kind]});
  return organisations;
}

std::vector<NamedCode> named_organisations(Transaction& transaction, std::int64_t assessment,
                                           const Reader& reader) {
  std::vector<NamedCode> named;
  for (const Organisation& one : organisations_in(transaction, assessment, reader))
    named.push_back({one.code, Text{{{"en", one.name}}}, {}});
  return named;
}

}  // namespace socta
