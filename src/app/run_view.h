#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/authorise.h"
#include "app/principal.h"
#include "app/run_order.h"
#include "app/service.h"
#include "store/runs.h"

namespace socta {

/// A run as a member sees it.
struct RunView {
  Run run{};
  RunOrder order{};
  std::string requested_by{};  ///< name of the account
  double progress = 0;
  bool published = false;
  bool current = false;              ///< nothing was changed since
  std::optional<bool> same_bytes{};  ///< of a repetition that is done
};

/// The newest first, at most a hundred. Throws Error: not_found, forbidden.
std::vector<RunView> runs(const Service& service, const Principal& who, std::int64_t assessment);

/// A run, and as what it is seen.
struct SeenRun {
  Member member{};
  RunView view{};
};

/// Throws Error: not_found, forbidden. One transaction.
SeenRun seen_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run);
RunView run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run);

/// Queues a run of the assessment as it is at this moment. Throws Error: not_found, forbidden, invalid with
/// every problem that stands in its way.
RunView start_run(const Service& service, const Principal& who, std::int64_t assessment,
                  const RunOrder& order);

/// Queues the same run again, from the files that were kept with it. Throws Error: not_found, forbidden,
/// conflict when it is not done.
RunView repeat_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run);

/// Throws Error: not_found, forbidden, conflict when it is finished.
void cancel_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run);

/// Publishes a run at level public, instead of the one that was; nullopt takes the publication back. Throws
/// Error: not_found, forbidden, conflict when it is not done.
void publish_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run);
void unpublish_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run);

}  // namespace socta
