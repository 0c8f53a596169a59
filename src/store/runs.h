#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/transaction.h"

namespace socta {

enum class RunState { queued, running, done, failed, cancelled };

std::string_view to_string(RunState state);

/// One computation of an assessment. Manifest and results are in the blob store.
struct Run {
  std::int64_t id = 0;
  std::int64_t assessment = 0;
  RunState state = RunState::queued;
  std::string options{};        ///< JSON
  std::string manifest_hash{};  ///< blob: path → hash of each input file
  std::string inputs_hash{};
  std::string methodology_hash{};
  std::string engine_version{};
  std::string results_hash{};  ///< blob; "" until it is done
  std::int64_t revision = 0;   ///< of the assessment that was computed
  std::int64_t requested_by = 0;
  std::string requested_at{};
  std::string started_at{};
  std::string finished_at{};
  std::string error{};  ///< why it failed

  bool operator==(const Run&) const = default;
};

std::int64_t insert_run(Transaction& transaction, const Run& run);
std::optional<Run> find_run(Transaction& transaction, std::int64_t assessment, std::int64_t id);

/// The newest first.
std::vector<Run> list_runs(Transaction& transaction, std::int64_t assessment, int limit);
std::optional<Run> newest_done_run(Transaction& transaction, std::int64_t assessment);

/// Stores everything but id, assessment and who asked for it. Throws Error: not_found; conflict when the
/// stored state is done, failed or cancelled: a finished run never changes.
void update_run(Transaction& transaction, const Run& run);

/// Runs that are queued or running, the oldest first.
std::vector<Run> unfinished_runs(Transaction& transaction);

/// After a crash: runs that are queued or running become failed with that error; how many.
std::int64_t fail_unfinished_runs(Transaction& transaction, std::string_view now, std::string_view error);

}  // namespace socta
