#include "app/undecided_priorities.h"

#include <algorithm>

#include "app/revision_cache.h"
#include "format/results_reader.h"
#include "store/blob_store.h"

namespace socta {
namespace {

using Items = std::vector<std::string>;

Items proposed_by(const BlobStore& blobs, const Run& run) {
  Items items;
  for (const ItemResult& item : read_results(blobs.get(run.results_hash), "results.json").item_results)
    if (item.proposed_priority) items.push_back(item.item);
  return items;
}

std::size_t bytes_of(const Items& items) {
  std::size_t bytes = sizeof(Items);
  for (const std::string& item : items) bytes += sizeof(std::string) + item.size();
  return bytes;
}

}  // namespace

std::int64_t undecided_priorities(const Service& service, const Run& run,
                                  const std::vector<PriorityDecision>& decisions) {
  // What a run found never changes; the revision that it computed is its own.
  const RevisionKey key = RevisionKey("proposed_priorities", run.assessment, run.revision).add(run.id);
  const auto proposed = service.kept.get(
      key, [&] { return proposed_by(service.blobs, run); }, bytes_of);
  return std::ranges::count_if(*proposed, [&](const std::string& item) {
    return std::ranges::find(decisions, item, &PriorityDecision::item) == decisions.end();
  });
}

}  // namespace socta
