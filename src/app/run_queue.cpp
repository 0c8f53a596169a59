#include "app/run_queue.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/give_back_memory.h"
#include "app/loaded_case.h"
#include "app/run_order.h"
#include "engine/assess.h"
#include "format/assessment_writer.h"
#include "format/methodology_writer.h"
#include "format/results_writer.h"
#include "store/database.h"
#include "store/run_inputs.h"

namespace socta {
namespace {

// Browsers are told of the progress this often, by share done.
constexpr double kProgressStep = 0.01;

std::string sentence_of(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems)
    if (problem.severity == Severity::error) return to_string(problem);
  return "The assessment cannot be computed.";
}

// How long a database that is gone, or has no room, is left alone before it is asked again.
constexpr std::chrono::seconds kUntilNextTry{1};

// One processor stays free to answer browsers.
unsigned threads_of_run() { return std::max(1U, std::thread::hardware_concurrency() - 1); }

}  // namespace

RunQueue::RunQueue(Database& database, const BlobStore& blobs, Clock now, Publish publish)
    : database_(database), blobs_(blobs), now_(std::move(now)), publish_(std::move(publish)) {}

RunQueue::~RunQueue() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void RunQueue::start() {
  const std::vector<Run> left = database_.write([](Transaction& transaction) {
    std::vector<Run> runs = unfinished_runs(transaction);
    for (Run& run : runs) {
      run.state = RunState::queued;
      update_run(transaction, run);
    }
    return runs;
  });
  for (const Run& run : left) add(run.assessment, run.id);
  thread_ = std::thread([this] { work(); });
}

void RunQueue::add(std::int64_t assessment, std::int64_t run) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back({assessment, run});
  }
  wake_.notify_one();
}

// The lock: else the next run could begin in between, and be cancelled in its place.
void RunQueue::cancel(std::int64_t run) {
  const std::lock_guard lock(mutex_);
  if (current_ == run) cancelled_ = true;
}

double RunQueue::progress(std::int64_t run) const { return current_ == run ? progress_.load() : 0; }

void RunQueue::work() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    wake_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (ending_) return;
    const Job job = jobs_.front();
    jobs_.pop_front();
    lock.unlock();
    compute(job);
    lock.lock();
  }
}

void RunQueue::compute(const Job& job) {
  {
    const std::lock_guard lock(mutex_);
    cancelled_ = false;
    progress_ = 0;
    current_ = job.run;
  }
  Run run;
  try {
    if (begin(job, run)) finish(computed(run));
  } catch (const RunCancelled&) {
    run.state = RunState::cancelled;
    // At the end of the program it stays as it is and is taken up again.
    if (!ending_) finish(run);
  } catch (const std::exception& error) {
    run.state = RunState::failed;
    run.error = error.what();
    finish(run);
  }
  current_ = 0;
  give_back_memory();
}

// One that is under way was begun here, by a write whose end was not told.
bool RunQueue::begin(const Job& job, Run& run) {
  bool begun = false;
  const bool asked = write_patiently([&](Transaction& transaction) {
    const std::optional<Run> stored = find_run(transaction, job.assessment, job.run);
    begun = stored && (stored->state == RunState::queued || stored->state == RunState::running);
    if (!begun) return;
    run = *stored;
    run.state = RunState::running;
    run.started_at = instant_text(now_());
    update_run(transaction, run);
  });
  return asked && begun;
}

bool RunQueue::write_patiently(const std::function<void(Transaction&)>& use) {
  for (;;) {
    try {
      database_.write(use);
      return true;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::io) throw;
    }
    std::unique_lock lock(mutex_);
    if (wake_.wait_for(lock, kUntilNextTry, [this] { return ending_.load(); })) return false;
  }
}

Run RunQueue::computed(Run run) {
  tell(run, 0);
  const LoadedCase loaded = load_case(read_run_inputs(blobs_, run.manifest_hash));
  if (!loaded.input) throw Error(ErrorKind::invalid, sentence_of(loaded.problems));
  const RunOrder order = read_run_order(run.options);
  RunOptions options{.seed = order.seed, .threads = threads_of_run(), .sensitivity = order.sensitivity};
  if (order.draws) options.draws = static_cast<std::size_t>(*order.draws);
  options.inputs_hash = inputs_hash(loaded.input->assessment);
  options.methodology_hash = methodology_hash(loaded.input->methodology);
  options.cancelled = [this] { return cancelled_.load() || ending_.load(); };
  double told = 0;
  options.on_progress = [&](double share) {
    progress_ = share;
    if (share < told + kProgressStep) return;
    told = share;
    tell(run, share);
  };
  run.results_hash = blobs_.put(write_results(assess(*loaded.input, options)));
  run.inputs_hash = options.inputs_hash;
  run.methodology_hash = options.methodology_hash;
  run.engine_version = kEngineVersion;
  run.state = RunState::done;
  return run;
}

void RunQueue::finish(Run run) {
  run.finished_at = instant_text(now_());
  try {
    if (!write_patiently([&](Transaction& transaction) { update_run(transaction, run); })) return;
  } catch (const Error&) {
    return;
  }
  tell(run, 1);
}

void RunQueue::tell(const Run& run, double progress) const {
  if (!publish_) return;
  const nlohmann::json data = {
      {"run", run.id}, {"state", std::string(to_string(run.state))}, {"progress", progress}};
  publish_({.assessment = run.assessment, .name = "run", .data = data.dump()});
}

}  // namespace socta
