#include "domain/workshop_state.h"

#include <algorithm>
#include <array>

namespace socta {
namespace {

constexpr std::array<std::string_view, 3> kPhases = {"preparation", "running", "ended"};
constexpr std::array<std::string_view, 2> kDoors = {"open", "closed"};
constexpr std::array<std::string_view, 5> kStates = {"planned", "open", "locked", "revealed", "closed"};

/// The commands that count, in their order.
std::vector<WorkshopCommand> standing_commands(const std::vector<WorkshopCommand>& log,
                                               WorkshopState& state) {
  std::vector<WorkshopCommand> standing;
  for (const WorkshopCommand& command : log) {
    state.last_command = command.number;
    if (command.kind != CommandKind::undo) {
      standing.push_back(command);
    } else if (!standing.empty()) {
      state.undone.insert(standing.back().number);
      standing.pop_back();
    }
  }
  if (!standing.empty()) state.undo = standing.back();
  return standing;
}

void put_on_stage(Stage& stage, std::int64_t exercise) {
  if (stage.exercise != exercise) stage = {exercise, "", "", ""};
}

void begin_round(ExerciseStanding& exercise, int round) {
  exercise.state = ExerciseState::open;
  exercise.round = round;
  exercise.timer.reset();
}

void leave_open(ExerciseStanding& exercise, ExerciseState state) {
  exercise.state = state;
  exercise.timer.reset();
}

void start_timer(ExerciseStanding& exercise, const WorkshopCommand& command) {
  exercise.timer.reset();
  if (command.arguments.seconds > 0) exercise.timer = RunningTimer{command.at, command.arguments.seconds};
}

void apply_to_exercise(WorkshopState& state, const WorkshopCommand& command) {
  ExerciseStanding& exercise = state.exercises[command.arguments.exercise];
  switch (command.kind) {
    case CommandKind::open:
      begin_round(exercise, std::max(exercise.round, 1));
      return put_on_stage(state.stage, command.arguments.exercise);
    case CommandKind::next_round:
      begin_round(exercise, exercise.round + 1);
      return put_on_stage(state.stage, command.arguments.exercise);
    case CommandKind::lock:
      return leave_open(exercise, ExerciseState::locked);
    case CommandKind::reveal:
      return leave_open(exercise, ExerciseState::revealed);
    case CommandKind::close:
      return leave_open(exercise, ExerciseState::closed);
    case CommandKind::timer:
      return start_timer(exercise, command);
    default:
      exercise.conclusion = command.arguments.text;
  }
}

void apply_to_proposals(WorkshopState& state, const WorkshopCommand& command) {
  const CommandArguments& arguments = command.arguments;
  if (command.kind == CommandKind::merge) {
    for (const std::int64_t proposal : arguments.proposals)
      state.proposals[proposal].merged_into = arguments.into;
    return;
  }
  ProposalStanding& proposal = state.proposals[arguments.proposal];
  proposal.decision = arguments.decision;
  proposal.reason = arguments.reason;
}

void apply(WorkshopState& state, const WorkshopCommand& command) {
  const CommandArguments& arguments = command.arguments;
  switch (command.kind) {
    case CommandKind::start:
      state.phase = WorkshopPhase::running;
      return;
    case CommandKind::end:
      state.phase = WorkshopPhase::ended;
      return;
    case CommandKind::close_door:
      state.door = WorkshopDoor::closed;
      return;
    case CommandKind::open_door:
      state.door = WorkshopDoor::open;
      return;
    case CommandKind::show:
      state.stage = {arguments.exercise, arguments.item, arguments.column, arguments.place};
      return;
    case CommandKind::merge:
    case CommandKind::decide:
      return apply_to_proposals(state, command);
    default:
      apply_to_exercise(state, command);
  }
}

}  // namespace

std::string_view to_string(WorkshopPhase phase) { return kPhases.at(static_cast<std::size_t>(phase)); }
std::string_view to_string(WorkshopDoor door) { return kDoors.at(static_cast<std::size_t>(door)); }
std::string_view to_string(ExerciseState state) { return kStates.at(static_cast<std::size_t>(state)); }

const Exercise* WorkshopPlan::find(std::int64_t exercise) const {
  const auto found = std::ranges::find(exercises, exercise, &Exercise::id);
  return found == exercises.end() ? nullptr : &*found;
}

const ExerciseStanding& WorkshopState::of(std::int64_t exercise) const {
  static const ExerciseStanding planned;
  const auto found = exercises.find(exercise);
  return found == exercises.end() ? planned : found->second;
}

ProposalStanding WorkshopState::of_proposal(std::int64_t proposal) const {
  const auto found = proposals.find(proposal);
  return found == proposals.end() ? ProposalStanding{} : found->second;
}

WorkshopState state_of(const WorkshopPlan& plan, const std::vector<WorkshopCommand>& log) {
  WorkshopState state;
  for (const Exercise& exercise : plan.exercises) state.exercises[exercise.id];
  for (const WorkshopCommand& command : standing_commands(log, state)) apply(state, command);
  return state;
}

bool has_answers(ExerciseKind kind) {
  return kind != ExerciseKind::briefing && kind != ExerciseKind::key_factors;
}

bool is_blind(const ExerciseSettings& settings, int round) {
  return settings.blind == BlindRounds::all || (settings.blind == BlindRounds::first && round == 1);
}

bool results_are_shown(const Exercise& exercise, const ExerciseStanding& standing, int round) {
  if (round < 1 || round > standing.round) return false;
  if (round < standing.round || !is_blind(exercise.settings, round)) return true;
  return standing.state == ExerciseState::revealed || standing.state == ExerciseState::closed;
}

int last_shown_round(const Exercise& exercise, const ExerciseStanding& standing) {
  int round = standing.round;
  while (round > 0 && !results_are_shown(exercise, standing, round)) --round;
  return round;
}

bool takes_answers_still(const ExerciseStanding& standing, int round) {
  return round == standing.round &&
         (standing.state == ExerciseState::open || standing.state == ExerciseState::locked);
}

int last_settled_round(const Exercise& exercise, const ExerciseStanding& standing) {
  const int round = last_shown_round(exercise, standing);
  return takes_answers_still(standing, round) ? round - 1 : round;
}

}  // namespace socta
