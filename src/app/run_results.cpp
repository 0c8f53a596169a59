#include "app/run_results.h"

#include "app/results_cache.h"
#include "app/view_note.h"
#include "format/results_writer.h"
#include "store/database.h"

namespace socta {

RunResults run_results(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id,
                       std::string_view action) {
  SeenRun seen = seen_run(service, who, assessment, id);
  RunResults found{.member = std::move(seen.member), .view = std::move(seen.view)};
  found.content = service.results.get(service.blobs, found.view.run, found.member.membership.clearance);
  note_view(service, who,
            {.action = std::string(action), .assessment = assessment, .object = "run/" + std::to_string(id)});
  return found;
}

std::string results_file(const Service& service, const Principal& who, std::int64_t assessment,
                         std::int64_t id) {
  return write_results(run_results(service, who, assessment, id, "view.results").content->results);
}

PublishedResults published_results(const Service& service, std::string_view code) {
  PublishedResults published;
  service.database.read([&](Transaction& transaction) {
    const auto assessment = find_assessment_by_code(transaction, code);
    if (!assessment || assessment->archived || !assessment->published_run)
      throw Error(ErrorKind::not_found, "Nothing of that name is published.");
    published.assessment = *assessment;
    published.run = find_run(transaction, assessment->id, *assessment->published_run).value();
  });
  published.content = service.results.get(service.blobs, published.run, HandlingCode::open);
  return published;
}

}  // namespace socta
