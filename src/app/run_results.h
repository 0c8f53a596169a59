#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/authorise.h"
#include "app/run_view.h"
#include "app/service.h"
#include "report/at_level.h"

namespace socta {

/// The results of a run as a member may see them.
struct RunResults {
  Member member{};
  RunView view{};
  std::shared_ptr<const LevelledCase> content{};
};

/// Finds them, and notes `action` as a view. Throws Error: not_found, forbidden, conflict when the run is not
/// done.
RunResults run_results(const Service& service, const Principal& who, std::int64_t assessment,
                       std::int64_t run, std::string_view action);

/// results.json as far as the member may see it (docs/results.md).
std::string results_file(const Service& service, const Principal& who, std::int64_t assessment,
                         std::int64_t run);

/// The published run of an assessment, at level public. Throws Error (not_found) when nothing of that code is
/// published.
struct PublishedResults {
  StoredAssessment assessment{};
  Run run{};
  std::shared_ptr<const LevelledCase> content{};
};
PublishedResults published_results(const Service& service, std::string_view code);

}  // namespace socta
