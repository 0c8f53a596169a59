#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/workshop.h"

namespace socta {

enum class WorkshopPhase { preparation, running, ended };

/// planned → open → locked → revealed → closed; from locked back to open, from revealed to open in the next
/// round. What nobody answers (briefing, key factors) is never revealed: open or locked → closed.
enum class ExerciseState { planned, open, locked, revealed, closed };

/// Closed: nobody new joins; who has a place may change the device.
enum class WorkshopDoor { open, closed };

std::string_view to_string(WorkshopPhase phase);
std::string_view to_string(WorkshopDoor door);
std::string_view to_string(ExerciseState state);

/// What the projector shows and where the group is. `exercise` 0: how to join.
struct Stage {
  std::int64_t exercise = 0;
  std::string item{};
  std::string column{};
  std::string place{};

  bool operator==(const Stage&) const = default;
};

struct RunningTimer {
  std::string started_at{};  ///< instant in UTC
  int seconds = 0;

  bool operator==(const RunningTimer&) const = default;
};

struct ExerciseStanding {
  ExerciseState state = ExerciseState::planned;
  int round = 0;  ///< 0 while planned
  std::optional<RunningTimer> timer{};
  std::string conclusion{};

  bool operator==(const ExerciseStanding&) const = default;
};

struct ProposalStanding {
  std::int64_t merged_into = 0;  ///< 0: not merged
  std::optional<ProposalDecision> decision{};
  std::string reason{};  ///< of the decision

  bool operator==(const ProposalStanding&) const = default;
};

/// The agenda of a workshop, in its order.
struct WorkshopPlan {
  std::vector<Exercise> exercises{};

  /// nullptr when there is none; lives as long as the plan.
  const Exercise* find(std::int64_t exercise) const;

  bool operator==(const WorkshopPlan&) const = default;
};

/// Where a workshop stands. Proposals that no command speaks of stand in no entry: they are open.
struct WorkshopState {
  WorkshopPhase phase = WorkshopPhase::preparation;
  WorkshopDoor door = WorkshopDoor::open;
  std::map<std::int64_t, ExerciseStanding> exercises{};  ///< one for each of the plan
  Stage stage{};
  std::map<std::int64_t, ProposalStanding> proposals{};
  std::int64_t last_command = 0;
  std::optional<WorkshopCommand> undo{};  ///< what an undo would take back
  std::set<std::int64_t> undone{};        ///< numbers of the commands that were taken back

  const ExerciseStanding& of(std::int64_t exercise) const;  ///< planned for an exercise that is not there
  ProposalStanding of_proposal(std::int64_t proposal) const;

  bool operator==(const WorkshopState&) const = default;
};

/// The state after all commands of the log. An undo takes back the last command that was not taken back
/// and is no undo itself: the state is then as if it had never been given.
WorkshopState state_of(const WorkshopPlan& plan, const std::vector<WorkshopCommand>& log);

/// Whether participants answer cells in it, in rounds: all kinds but briefing and key factors.
bool has_answers(ExerciseKind kind);

/// Whether that round is to be seen by nobody before it is revealed.
bool is_blind(const ExerciseSettings& settings, int round);

/// Whether results of that round may be computed for anybody: it was revealed, or it is live.
bool results_are_shown(const Exercise& exercise, const ExerciseStanding& standing, int round);

/// The latest round of which they may; 0 when there is none.
int last_shown_round(const Exercise& exercise, const ExerciseStanding& standing);

/// Whether the round is open, or locked and can be opened again.
bool takes_answers_still(const ExerciseStanding& standing, int round);

/// The last round that may be seen and does not change any more; 0 when there is none.
int last_settled_round(const Exercise& exercise, const ExerciseStanding& standing);

}  // namespace socta
