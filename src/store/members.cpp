#include "store/members.h"

#include <vector>

#include "store/assessment_rows.h"
#include "store/membership_rows.h"

namespace socta {

std::optional<StoredMember> find_member(Transaction& transaction, std::int64_t account,
                                        std::int64_t assessment) {
  std::vector<SqlKind> both(kAssessmentKinds.begin(), kAssessmentKinds.end());
  both.insert(both.end(), kMembershipKinds.begin(), kMembershipKinds.end());
  std::optional<StoredMember> found;
  transaction.each(std::string("select ") + kAssessmentColumns + ", " + kMembershipColumns +
                       R"( from "membership" m join "assessment" a on a."id" = m."assessment_id"
                           where m."account_id" = ? and m."assessment_id" = ?)",
                   {account, assessment}, both, [&found](SqlRow& row) {
                     const std::span<SqlValue> values(row);
                     found = {assessment_of(values), membership_of(values.subspan(kAssessmentKinds.size()))};
                   });
  return found;
}

}  // namespace socta
