#include "app/results_cache.h"

#include <algorithm>

#include "app/give_back_memory.h"
#include "format/assessment_reader.h"
#include "format/results_reader.h"
#include "store/run_inputs.h"

namespace socta {
namespace {

std::shared_ptr<const LevelledCase> loaded(const BlobStore& blobs, const Run& run, HandlingCode level) {
  if (run.state != RunState::done) throw Error(ErrorKind::conflict, "The run has no results (yet).");
  const ReadAssessment read = read_assessment_files(read_run_inputs(blobs, run.manifest_hash));
  const Results results = read_results(blobs.get(run.results_hash), "results.json");
  return std::make_shared<const LevelledCase>(at_level(read.input, results, level));
}

}  // namespace

std::shared_ptr<const LevelledCase> ResultsCache::get(const BlobStore& blobs, const Run& run,
                                                      HandlingCode level) {
  if (auto content = find(run.id, level)) return content;
  const std::lock_guard loading(loading_);
  if (auto content = find(run.id, level)) return content;
  auto content = loaded(blobs, run, level);
  give_back_memory();
  const std::lock_guard lock(mutex_);
  entries_.push_front({run.id, level, content});
  if (entries_.size() > kKept) entries_.pop_back();
  return content;
}

std::shared_ptr<const LevelledCase> ResultsCache::find(std::int64_t run, HandlingCode level) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find_if(
      entries_, [&](const Entry& entry) { return entry.run == run && entry.level == level; });
  if (found == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found);
  return entries_.front().content;
}

}  // namespace socta
