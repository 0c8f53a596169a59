#include "store/runs.h"

#include "domain/error.h"

namespace socta {
namespace {

constexpr RunState kStates[] = {RunState::queued, RunState::running, RunState::done, RunState::failed,
                                RunState::cancelled};

RunState parse_state(std::string_view text) {
  for (const RunState state : kStates)
    if (to_string(state) == text) return state;
  throw Error(ErrorKind::corrupt, "The database holds a run in no known state.");
}

std::vector<Run> select(Transaction& transaction, const std::string& rest, const SqlParameters& parameters) {
  std::vector<Run> runs;
  auto rows = transaction.query<std::int64_t, std::int64_t, std::string, std::string, std::string,
                                std::string, std::string, std::string, std::string, std::int64_t,
                                std::int64_t, std::string, std::string, std::string, std::string>(
      R"(select "id", "assessment_id", "state", "options", "manifest_hash", "inputs_hash", "methodology_hash",
           "engine_version", "results_hash", "revision", "requested_by", "requested_at", "started_at",
           "finished_at", "error" from "run" )" +
          rest,
      parameters);
  for (auto& [id, assessment, state, options, manifest, inputs, methodology, engine, results, revision, by,
              at, started, finished, error] : rows)
    runs.push_back({id, assessment, parse_state(state), std::move(options), std::move(manifest),
                    std::move(inputs), std::move(methodology), std::move(engine), std::move(results),
                    revision, by, std::move(at), std::move(started), std::move(finished), std::move(error)});
  return runs;
}

std::optional<Run> first(std::vector<Run> runs) {
  if (runs.empty()) return std::nullopt;
  return std::move(runs.front());
}

}  // namespace

std::string_view to_string(RunState state) {
  switch (state) {
    case RunState::queued:
      return "queued";
    case RunState::running:
      return "running";
    case RunState::done:
      return "done";
    case RunState::failed:
      return "failed";
    case RunState::cancelled:
      return "cancelled";
  }
  return "failed";
}

std::int64_t insert_run(Transaction& transaction, const Run& run) {
  return transaction.value(
      R"(insert into "run" ("assessment_id", "state", "options", "manifest_hash", "inputs_hash", "methodology_hash",
           "engine_version", "results_hash", "revision", "requested_by", "requested_at", "started_at", "finished_at",
           "error") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning "id")",
      {run.assessment, to_string(run.state), run.options, run.manifest_hash, run.inputs_hash,
       run.methodology_hash, run.engine_version, run.results_hash, run.revision, run.requested_by,
       run.requested_at, run.started_at, run.finished_at, run.error});
}

std::optional<Run> find_run(Transaction& transaction, std::int64_t assessment, std::int64_t id) {
  return first(select(transaction, R"(where "assessment_id" = ? and "id" = ?)", {assessment, id}));
}

std::vector<Run> list_runs(Transaction& transaction, std::int64_t assessment, int limit) {
  return select(transaction, R"(where "assessment_id" = ? order by "id" desc limit ?)", {assessment, limit});
}

std::optional<Run> newest_done_run(Transaction& transaction, std::int64_t assessment) {
  return first(select(transaction,
                      R"(where "assessment_id" = ? and "state" = 'done' order by "id" desc limit 1)",
                      {assessment}));
}

void update_run(Transaction& transaction, const Run& run) {
  const std::int64_t changed = transaction.execute(
      R"(update "run" set "state" = ?, "options" = ?, "manifest_hash" = ?, "inputs_hash" = ?,
           "methodology_hash" = ?, "engine_version" = ?, "results_hash" = ?, "revision" = ?, "started_at" = ?,
           "finished_at" = ?, "error" = ?
         where "id" = ? and "assessment_id" = ? and "state" in ('queued', 'running'))",
      {to_string(run.state), run.options, run.manifest_hash, run.inputs_hash, run.methodology_hash,
       run.engine_version, run.results_hash, run.revision, run.started_at, run.finished_at, run.error, run.id,
       run.assessment});
  if (changed > 0) return;
  if (!find_run(transaction, run.assessment, run.id))
    throw Error(ErrorKind::not_found, "There is no such run.");
  throw Error(ErrorKind::conflict, "This run has ended; it does not change any more.");
}

std::vector<Run> unfinished_runs(Transaction& transaction) {
  return select(transaction, R"(where "state" in ('queued', 'running') order by "id")", {});
}

std::int64_t fail_unfinished_runs(Transaction& transaction, std::string_view now, std::string_view error) {
  return transaction.execute(R"(update "run" set "state" = 'failed', "finished_at" = ?, "error" = ?
                                where "state" in ('queued', 'running'))",
                             {now, error});
}

}  // namespace socta
