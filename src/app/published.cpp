#include "app/published.h"

#include "app/assessment_files.h"
#include "store/assessments.h"
#include "store/database.h"
#include "store/runs.h"

namespace socta {

std::vector<PublishedAssessment> published(const Service& service) {
  return service.database.read([&](Transaction& transaction) {
    std::vector<PublishedAssessment> all;
    for (const StoredAssessment& stored : published_assessments(transaction)) {
      if (stored.archived) continue;
      PublishedAssessment entry{stored.code, read_head(transaction, service.blobs, stored.id).head, ""};
      if (const auto run = find_run(transaction, stored.id, *stored.published_run))
        entry.finished_at = run->finished_at;
      all.push_back(std::move(entry));
    }
    return all;
  });
}

}  // namespace socta
