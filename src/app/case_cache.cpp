#include "app/case_cache.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "app/give_back_memory.h"
#include "app/what_if_base.h"
#include "store/database.h"

namespace socta {
namespace {

// Most who hold a case look something up in it. A copy of a large one takes longer than to wait for them.
constexpr int kPatience = 50;  // milliseconds

bool nobody_holds(const std::atomic<int>& holders) {
  for (int waited = 0; waited < kPatience; ++waited) {
    if (holders.load(std::memory_order_acquire) == 0) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return holders.load(std::memory_order_acquire) == 0;
}

}  // namespace

std::shared_ptr<const KeptCase> CaseCache::get(Database& database, const BlobStore& blobs,
                                               const StoredAssessment& stored) {
  if (auto found = find(stored)) return found;
  const std::lock_guard loading(loading_);
  if (auto found = find(stored)) return found;
  std::shared_ptr<Shelf> shelf = take_to_change(stored.id);
  database.read([&](Transaction& transaction) {
    const auto now = find_assessment(transaction, stored.id);
    if (shelf && now && follow_changes(transaction, blobs, *now, shelf->kept) != Followed::no) return;
    shelf = std::make_shared<Shelf>();  // what was known goes before the memory of a second one is needed
    shelf->kept = read_case(transaction, blobs, stored.id);
    give_back_memory();
  });
  return keep(std::move(shelf));
}

// The mutex is held, so that nobody takes it to change it meanwhile.
std::shared_ptr<const KeptCase> CaseCache::lent(const std::shared_ptr<Shelf>& shelf) {
  shelf->holders.fetch_add(1, std::memory_order_relaxed);
  return {&shelf->kept, [shelf](const KeptCase*) { shelf->holders.fetch_sub(1, std::memory_order_release); }};
}

std::shared_ptr<const KeptCase> CaseCache::find(const StoredAssessment& stored) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find_if(shelves_, [&](const auto& shelf) {
    return shelf->kept.assessment == stored.id && shelf->kept.revision >= stored.revision;
  });
  if (found == shelves_.end()) return nullptr;
  shelves_.splice(shelves_.begin(), shelves_, found);
  return lent(shelves_.front());
}

std::shared_ptr<const KeptCase> CaseCache::keep(std::shared_ptr<Shelf> shelf) {
  const std::lock_guard lock(mutex_);
  shelves_.push_front(std::move(shelf));
  if (shelves_.size() > kKept) shelves_.pop_back();
  return lent(shelves_.front());
}

/// The shelf of an assessment, which nobody finds any more; what others hold stays as it is, and is copied.
/// nullptr when there is none.
std::shared_ptr<CaseCache::Shelf> CaseCache::take_to_change(std::int64_t assessment) {
  std::shared_ptr<Shelf> taken;
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(
        shelves_, [assessment](const auto& shelf) { return shelf->kept.assessment == assessment; });
    if (found == shelves_.end()) return nullptr;
    taken = std::move(*found);
    shelves_.erase(found);
  }
  if (nobody_holds(taken->holders)) return taken;
  auto copy = std::make_shared<Shelf>();
  copy->kept = taken->kept;
  return copy;
}

std::shared_ptr<const WhatIfBase> CaseCache::what_if_base(const KeptCase& kept) {
  const std::lock_guard making(making_base_);
  for (const Base& known : bases_)
    if (known.assessment == kept.assessment && known.revision == kept.revision) return known.base;
  std::erase_if(bases_, [&](const Base& old) { return old.assessment == kept.assessment; });
  auto base = std::make_shared<const WhatIfBase>(socta::what_if_base(*kept.input()));
  bases_.push_front({kept.assessment, kept.revision, std::move(base)});
  if (bases_.size() > kKept) bases_.pop_back();
  return bases_.front().base;
}

}  // namespace socta
