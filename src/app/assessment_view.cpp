#include "app/assessment_view.h"

#include "app/assessment_files.h"
#include "store/database.h"
#include "store/runs.h"

namespace socta {

AssessmentView view_of(Transaction& transaction, const BlobStore& blobs, const Member& member) {
  AssessmentView view{.stored = member.assessment, .membership = member.membership};
  AssessmentHead head = read_head(transaction, blobs, member.assessment.id);
  view.head = std::move(head.head);
  view.version = head.version;
  const UsedMethodology used = read_used_methodology(transaction, blobs, member.assessment.id);
  view.methodology_code = used.methodology->code;
  view.methodology_version = used.methodology->version;
  view.methodology_name = used.methodology->title;
  if (const auto run = newest_done_run(transaction, member.assessment.id)) view.last_run = run->id;
  return view;
}

std::vector<AssessmentView> assessments(const Service& service, const Principal& who) {
  return service.database.read([&](Transaction& transaction) {
    std::vector<AssessmentView> views;
    for (const Membership& membership : memberships_of_account(transaction, who.account.id)) {
      const auto stored = find_assessment(transaction, membership.assessment);
      if (stored && !stored->archived)
        views.push_back(view_of(transaction, service.blobs, {*stored, membership}));
    }
    return views;
  });
}

AssessmentView assessment(const Service& service, const Principal& who, std::int64_t id) {
  return service.database.read([&](Transaction& transaction) {
    return view_of(transaction, service.blobs, require(transaction, who, id, Permission::read));
  });
}

}  // namespace socta
