#include "app/workshop_standing.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "domain/error.h"
#include "format/methodology_reader.h"
#include "store/all_records.h"
#include "store/workshop_answers.h"
#include "store/workshop_log.h"

namespace socta {
namespace {

// Of open items, those that the assessment names: a workshop asks for what has a name.
std::vector<std::string> named_items(Transaction& transaction, std::int64_t assessment) {
  std::vector<std::string> items;
  for (Record& record : all_records(transaction, assessment, record_table("items"), every_record()))
    items.push_back(std::move(record.cells.front()));
  return items;
}

std::vector<std::string> items_of(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                                  const Methodology& methodology) {
  if (methodology.items == ItemsMode::open) return named_items(transaction, assessment);
  return assessed_items({methodology, read_head(transaction, blobs, assessment).head});
}

// What was answered for stays, also when the assessment no longer has it.
void add_answered(Transaction& transaction, const StoredWorkshop& workshop, std::vector<std::string>& items) {
  for (std::string& item : answered_items(transaction, workshop.id))
    if (std::ranges::find(items, item) == items.end()) items.push_back(std::move(item));
}

std::shared_ptr<const WorkshopSubject> read_subject(Transaction& transaction, const BlobStore& blobs,
                                                    const StoredWorkshop& workshop) {
  auto subject = std::make_shared<WorkshopSubject>();
  subject->methodology = workshop.methodology_hash.empty()
                             ? read_used_methodology(transaction, blobs, workshop.assessment).methodology
                             : std::make_shared<const Methodology>(
                                   read_methodology(blobs.get(workshop.methodology_hash), kMethodologyFile));
  subject->items = items_of(transaction, blobs, workshop.assessment, *subject->methodology);
  add_answered(transaction, workshop, subject->items);
  return subject;
}

}  // namespace

std::shared_ptr<const WorkshopStanding> WorkshopCache::standing(Transaction& transaction,
                                                                const StoredWorkshop& workshop) {
  {
    const std::lock_guard lock(mutex_);
    for (auto found = standings_.begin(); found != standings_.end(); ++found) {
      if ((*found)->workshop != workshop) continue;
      standings_.splice(standings_.begin(), standings_, found);
      return standings_.front();
    }
  }
  auto standing = std::make_shared<WorkshopStanding>();
  standing->workshop = workshop;
  standing->plan = workshop_plan(transaction, workshop.id);
  standing->log = workshop_log(transaction, workshop.id);
  standing->state = state_of(standing->plan, standing->log);
  const std::lock_guard lock(mutex_);
  standings_.remove_if([&](const auto& kept) { return kept->workshop.id == workshop.id; });
  standings_.push_front(standing);
  if (standings_.size() > kKept) standings_.pop_back();
  return standing;
}

std::shared_ptr<const WorkshopSubject> WorkshopCache::subject(Transaction& transaction,
                                                              const BlobStore& blobs,
                                                              const StoredWorkshop& workshop) {
  {
    const std::lock_guard lock(mutex_);
    for (const Subject& kept : subjects_)
      if (kept.workshop == workshop.id && kept.methodology_hash == workshop.methodology_hash)
        return kept.subject;
  }
  auto subject = read_subject(transaction, blobs, workshop);
  if (workshop.methodology_hash.empty()) return subject;
  const std::lock_guard lock(mutex_);
  subjects_.push_front({workshop.id, workshop.methodology_hash, subject});
  if (subjects_.size() > kKept) subjects_.pop_back();
  return subject;
}

StoredWorkshop workshop_in(Transaction& transaction, std::int64_t assessment, std::int64_t id) {
  std::optional<StoredWorkshop> workshop = find_workshop(transaction, assessment, id);
  if (!workshop) throw Error(ErrorKind::not_found, "There is no such workshop.");
  return std::move(*workshop);
}

StoredWorkshop workshop_of(Transaction& transaction, const WorkshopParticipant& participant) {
  std::optional<StoredWorkshop> workshop = find_workshop(transaction, participant.workshop);
  if (!workshop) throw Error(ErrorKind::not_found, "There is no such workshop.");
  return std::move(*workshop);
}

const Exercise& exercise_in(const WorkshopPlan& plan, std::int64_t exercise) {
  const Exercise* found = plan.find(exercise);
  if (!found) throw Error(ErrorKind::not_found, "There is no such exercise in this workshop.");
  return *found;
}

}  // namespace socta
