#include "app/structure.h"

#include "app/authorise.h"
#include "app/record_access.h"
#include "app/record_fields.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr int kMostOrganisations = 500;

std::vector<NamedCode> organisations_of(Transaction& transaction, const Member& member) {
  const RecordTable& table = record_table("organisations");
  const std::size_t code = table.column("code").value();
  const std::size_t name = table.column("name").value();
  std::vector<NamedCode> organisations;
  const RecordQuery query{.limit = kMostOrganisations};
  for (const Record& record :
       list_records(transaction, member.assessment.id, table, reader_of(member, table), query).records)
    organisations.push_back({record.cells[code], Text{{{"en", record.cells[name]}}}, {}});
  return organisations;
}

}  // namespace

Structure structure(const Service& service, const Principal& who, std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    return Structure{read_used_methodology(transaction, service.blobs, assessment),
                     read_head(transaction, service.blobs, assessment).head.out_of_scope,
                     organisations_of(transaction, member)};
  });
}

}  // namespace socta
