#include "app/case_cache.h"

#include <algorithm>

#include "app/give_back_memory.h"
#include "app/what_if_base.h"
#include "format/assessment_writer.h"
#include "format/hash.h"
#include "format/methodology_writer.h"
#include "store/assessment_export.h"
#include "store/database.h"

namespace socta {

LoadedCase load_case(std::span<const StoredFile> files) {
  LoadedCase loaded;
  try {
    ReadAssessment read = read_assessment_files(files);
    loaded.inputs_hash = inputs_hash(read.input.assessment);
    loaded.methodology_hash = sha256_hex(write_methodology(read.input.methodology));
    loaded.input = std::move(read.input);
    loaded.problems = std::move(read.warnings);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid) throw;
    loaded.problems = error.problems();
  }
  return loaded;
}

namespace {

std::shared_ptr<const LoadedCase> read_case(Database& database, const BlobStore& blobs,
                                            const StoredAssessment& stored) {
  std::int64_t revision = stored.revision;
  const std::vector<StoredFile> files = database.read([&](Transaction& transaction) {
    if (const auto now = find_assessment(transaction, stored.id)) revision = now->revision;
    return export_files(transaction, blobs, stored.id);
  });
  auto loaded = std::make_shared<LoadedCase>(load_case(files));
  loaded->assessment = stored.id;
  loaded->revision = revision;
  return loaded;
}

}  // namespace

std::shared_ptr<const LoadedCase> CaseCache::get(Database& database, const BlobStore& blobs,
                                                 const StoredAssessment& stored) {
  if (auto found = find(stored.id, stored.revision)) return found;
  const std::lock_guard loading(loading_);
  if (auto found = find(stored.id, stored.revision)) return found;
  auto loaded = read_case(database, blobs, stored);
  keep(loaded);
  give_back_memory();
  return loaded;
}

std::shared_ptr<const LoadedCase> CaseCache::find(std::int64_t assessment, std::int64_t revision) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find_if(cases_, [&](const auto& loaded) {
    return loaded->assessment == assessment && loaded->revision == revision;
  });
  if (found == cases_.end()) return nullptr;
  cases_.splice(cases_.begin(), cases_, found);
  return cases_.front();
}

std::shared_ptr<const WhatIfBase> CaseCache::what_if_base(const LoadedCase& loaded) {
  const std::lock_guard making(making_base_);
  for (const Base& known : bases_)
    if (known.assessment == loaded.assessment && known.revision == loaded.revision) return known.base;
  std::erase_if(bases_, [&](const Base& old) { return old.assessment == loaded.assessment; });
  auto base = std::make_shared<const WhatIfBase>(socta::what_if_base(loaded.input.value()));
  bases_.push_front({loaded.assessment, loaded.revision, std::move(base)});
  if (bases_.size() > kKept) bases_.pop_back();
  return bases_.front().base;
}

void CaseCache::keep(std::shared_ptr<const LoadedCase> loaded) {
  const std::lock_guard lock(mutex_);
  const bool known = std::ranges::any_of(cases_, [&](const auto& other) {
    return other->assessment == loaded->assessment && other->revision >= loaded->revision;
  });
  if (known) return;
  cases_.remove_if([&](const auto& old) { return old->assessment == loaded->assessment; });
  cases_.push_front(std::move(loaded));
  if (cases_.size() > kKept) cases_.pop_back();
}

}  // namespace socta
