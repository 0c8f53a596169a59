#include "app/member_of.h"

#include "store/database.h"

namespace socta {

Member member_of(const Service& service, const Principal& who, std::int64_t assessment,
                 Permission permission) {
  return service.database.read(
      [&](Transaction& transaction) { return require(transaction, who, assessment, permission); });
}

}  // namespace socta
