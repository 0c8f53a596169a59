#include "app/revision_cache.h"

#include "app/authorise.h"

namespace socta {
namespace {

// What an entry takes beside its answer and the letters of its key: list and table nodes, shared pointer.
constexpr std::size_t kEntryBytes = 256;

}  // namespace

RevisionKey::RevisionKey(std::string_view kind, std::int64_t assessment, std::int64_t revision) {
  add(kind).add(assessment).add(revision);
}

RevisionKey::RevisionKey(std::string_view kind, const Member& member)
    : RevisionKey(kind, member.assessment.id, member.assessment.revision) {
  add_who(member);
}

RevisionKey::RevisionKey(std::string_view kind, const StoredAssessment& assessment, Parts parts)
    : RevisionKey(kind, assessment.id, assessment.parts.of_any(parts)) {}

RevisionKey::RevisionKey(std::string_view kind, const Member& member, Parts parts)
    : RevisionKey(kind, member.assessment, parts) {
  add_who(member);
}

void RevisionKey::add_who(const Member& member) {
  add(static_cast<std::int64_t>(member.membership.role)).add(member.membership.organisation);
  add(static_cast<std::int64_t>(member.membership.clearance));
}

RevisionKey& RevisionKey::add(std::string_view text) {
  add(static_cast<std::int64_t>(text.size()));
  text_ += text;
  return *this;
}

RevisionKey& RevisionKey::add(std::int64_t number) {
  text_ += std::to_string(number) + ':';
  return *this;
}

RevisionKey& RevisionKey::add(const Reader& reader) {
  add(static_cast<std::int64_t>(reader.clearance));
  add(static_cast<std::int64_t>(reader.organisation ? 1 : 0));
  return add(std::string_view(reader.organisation ? *reader.organisation : std::string()));
}

std::size_t RevisionCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::any RevisionCache::found_or_made(const std::string& key, const std::function<Made()>& make) {
  std::promise<std::any> promise;
  std::shared_future<std::any> of_another;
  {
    const std::lock_guard lock(mutex_);
    if (std::optional<std::any> found = find(key)) return std::move(*found);
    const auto [under_way, first] = under_way_.try_emplace(key);
    if (first) {
      under_way->second = promise.get_future().share();
    } else {
      of_another = under_way->second;
    }
  }
  return of_another.valid() ? of_another.get() : make_for_all(key, make, promise);
}

std::any RevisionCache::make_for_all(const std::string& key, const std::function<Made()>& make,
                                     std::promise<std::any>& promise) {
  try {
    Made made = make();
    {
      const std::lock_guard lock(mutex_);
      keep(key, made.answer, made.bytes);
      under_way_.erase(key);
    }
    promise.set_value(made.answer);
    return std::move(made.answer);
  } catch (...) {
    {
      const std::lock_guard lock(mutex_);
      under_way_.erase(key);
    }
    promise.set_exception(std::current_exception());
    throw;
  }
}

// The lock is held, here and below.
std::optional<std::any> RevisionCache::find(const std::string& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return std::nullopt;
  entries_.splice(entries_.begin(), entries_, found->second);
  return entries_.front().answer;
}

void RevisionCache::keep(const std::string& key, std::any answer, std::size_t bytes) {
  entries_.push_front({key, std::move(answer), bytes + key.size() + kEntryBytes});
  by_key_.emplace(entries_.front().key, entries_.begin());
  bytes_ += entries_.front().bytes;
  while (bytes_ > most_bytes_) drop(std::prev(entries_.end()));
}

void RevisionCache::drop(Entries::iterator entry) {
  bytes_ -= entry->bytes;
  by_key_.erase(entry->key);
  entries_.erase(entry);
}

}  // namespace socta
