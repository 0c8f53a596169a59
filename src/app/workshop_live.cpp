#include "app/workshop_live.h"

#include <nlohmann/json.hpp>

#include "domain/error.h"
#include "store/workshop_answers.h"
#include "store/workshop_people.h"

namespace socta {
namespace {

using nlohmann::json;

constexpr std::size_t kMostTold = 64;  // rounds whose progress is remembered

json round_json(const WorkshopRound& round) { return {{"exercise", round.exercise}, {"round", round.round}}; }

std::map<std::int64_t, std::string> codes_of(Transaction& transaction, std::int64_t workshop) {
  std::map<std::int64_t, std::string> codes;
  for (WorkshopParticipant& participant : list_participants(transaction, workshop))
    codes.emplace(participant.id, std::move(participant.code));
  return codes;
}

bool shows_results(WorkshopCache& workshops, Transaction& transaction, const WorkshopRound& round) {
  const auto stored = find_workshop(transaction, round.workshop);
  if (!stored) return false;
  const auto standing = workshops.standing(transaction, *stored);
  const Exercise* exercise = standing->plan.find(round.exercise);
  return exercise && results_are_shown(*exercise, standing->state.of(round.exercise), round.round);
}

}  // namespace

std::string_view to_string(WorkshopAudience audience) {
  constexpr std::string_view kWords[] = {"participants", "facilitator", "projector"};
  return kWords[static_cast<std::size_t>(audience)];
}

WorkshopLive::WorkshopLive(Database& database, WorkshopCache& workshops, WorkshopListeners listeners)
    : database_(database),
      workshops_(workshops),
      listeners_(std::move(listeners)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

WorkshopLive::~WorkshopLive() = default;

void WorkshopLive::tell(const WorkshopNotice& notice) const {
  if (listeners_.tell) listeners_.tell(notice);
}

void WorkshopLive::changed(std::int64_t workshop, std::int64_t last_command) const {
  tell({.workshop = workshop, .name = "workshop", .data = json{{"last_command", last_command}}.dump()});
}

void WorkshopLive::proposals_changed(std::int64_t workshop, std::int64_t exercise) const {
  tell({.workshop = workshop, .name = "proposals", .data = json{{"exercise", exercise}}.dump()});
}

void WorkshopLive::results_changed(const WorkshopRound& round) const {
  tell({.workshop = round.workshop, .name = "results", .data = round_json(round).dump()});
}

void WorkshopLive::answers_came(const WorkshopRound& round) {
  const std::lock_guard lock(mutex_);
  pending_.rounds.insert(round);
  woken_.notify_one();
}

void WorkshopLive::somebody_joined(std::int64_t workshop) {
  const std::lock_guard lock(mutex_);
  pending_.joined.insert(workshop);
  woken_.notify_one();
}

void WorkshopLive::let_go(std::int64_t participant) const {
  if (listeners_.let_go) listeners_.let_go(participant);
}

std::set<std::int64_t> WorkshopLive::connected(std::int64_t workshop) const {
  return listeners_.connected ? listeners_.connected(workshop) : std::set<std::int64_t>();
}

void WorkshopLive::flush() {
  const std::lock_guard flushing(flushing_);
  Pending pending;
  {
    const std::lock_guard lock(mutex_);
    std::swap(pending, pending_);
  }
  if (pending.empty()) return;
  ++times_told_;
  database_.read([&](Transaction& transaction) {
    for (const std::int64_t workshop : pending.joined) tell_joined(transaction, workshop);
    for (const WorkshopRound& round : pending.rounds) tell_counts(transaction, round);
  });
}

void WorkshopLive::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      if (!woken_.wait(lock, stop, [this] { return !pending_.empty(); })) return;
    }
    try {
      flush();
    } catch (const Error&) {
      // The database cannot answer now: the next answers are counted with these.
    }
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, kPause, [] { return false; });
  }
}

void WorkshopLive::tell_joined(Transaction& transaction, std::int64_t workshop) const {
  const std::int64_t participants = count_participants(transaction, workshop);
  tell({.workshop = workshop, .name = "joined", .data = json{{"participants", participants}}.dump()});
}

void WorkshopLive::tell_counts(Transaction& transaction, const WorkshopRound& round) {
  const std::vector<AnsweredCells> answered = answered_cells(transaction, round.exercise, round.round);
  const auto codes = codes_of(transaction, round.workshop);
  if (told_.size() > kMostTold) told_.clear();
  auto& told = told_[round];
  json count = round_json(round);
  json progress = round_json(round);
  std::int64_t answers = 0;
  for (const auto& [participant, cells] : answered) {
    answers += cells;
    const auto code = codes.find(participant);
    if (std::exchange(told[participant], cells) == cells || code == codes.end()) continue;
    progress["participants"].push_back({{"code", code->second}, {"answered", cells}});
  }
  count["participants"] = answered.size();
  count["answers"] = answers;
  tell({.workshop = round.workshop, .name = "count", .data = count.dump()});
  if (progress.contains("participants"))
    tell({.workshop = round.workshop,
          .to = {WorkshopAudience::facilitator},
          .name = "progress",
          .data = progress.dump()});
  if (shows_results(workshops_, transaction, round)) results_changed(round);
}

}  // namespace socta
