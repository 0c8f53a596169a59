#include "app/structure.h"

#include "app/organisation_list.h"
#include "app/record_access.h"
#include "app/record_fields.h"
#include "store/database.h"

namespace socta {

Structure structure(const Service& service, const Member& member) {
  const std::int64_t assessment = member.assessment.id;
  return service.database.read([&](Transaction& transaction) {
    return Structure{
        read_used_methodology(transaction, service.blobs, assessment),
        read_head(transaction, service.blobs, assessment).head.out_of_scope,
        named_organisations(transaction, assessment, reader_of(member, record_table("organisations")))};
  });
}

}  // namespace socta
