#include "domain/workshop_rules.h"

#include <algorithm>

#include "domain/message_text.h"

namespace socta {
namespace {

constexpr int kLongestTimer = 24 * 60 * 60;

struct CommandCheck {
  const WorkshopPlan& plan;
  const WorkshopState& state;
  CommandKind command;
  const CommandArguments& arguments;
  Problems& problems;

  void refuse(std::string sentence, std::string field = "command") const {
    problems.error(std::move(sentence), {.file = "", .field = std::move(field)});
  }
};

// Without a title of its own an exercise is called by its kind.
std::string name_of(const Exercise& exercise) {
  if (!exercise.title.empty()) return in_quotes(exercise.title.in("en"));
  std::string kind(to_string(exercise.kind));
  std::ranges::replace(kind, '_', ' ');
  return in_quotes(kind);
}

std::string state_sentence(const Exercise& exercise, ExerciseState state) {
  switch (state) {
    case ExerciseState::planned:
      return name_of(exercise) + " has not been opened yet.";
    case ExerciseState::open:
      return name_of(exercise) + " is open.";
    case ExerciseState::locked:
      return name_of(exercise) + " is locked.";
    case ExerciseState::revealed:
      return name_of(exercise) + " is revealed.";
    case ExerciseState::closed:
      return name_of(exercise) + " is closed; only undo opens it again.";
  }
  return "";
}

using States = std::initializer_list<ExerciseState>;

// The states from which a command leads on, and what to say in the others.
void expect_state(const CommandCheck& check, const Exercise& exercise, States allowed,
                  const std::string& otherwise) {
  const ExerciseState state = check.state.of(exercise.id).state;
  if (std::ranges::find(allowed, state) == allowed.end())
    check.refuse(state_sentence(exercise, state) + " " + otherwise, "exercise");
}

void expect_answers(const CommandCheck& check, const Exercise& exercise) {
  if (!has_answers(exercise.kind))
    check.refuse("Nobody answers in " + name_of(exercise) + ": there is nothing to reveal and no next round.",
                 "exercise");
}

void check_close(const CommandCheck& check, const Exercise& exercise) {
  using enum ExerciseState;
  if (has_answers(exercise.kind))
    return expect_state(check, exercise, {revealed}, "It can be closed after its last round is revealed.");
  expect_state(check, exercise, {open, locked}, "It can be closed while it is open or locked.");
}

void check_next_round(const CommandCheck& check, const Exercise& exercise) {
  expect_answers(check, exercise);
  if (exercise.kind == ExerciseKind::test_questions)
    return check.refuse(
        "Test questions are answered once: after the answers are known there is no next round.", "exercise");
  if (has_answers(exercise.kind))
    expect_state(check, exercise, {ExerciseState::revealed},
                 "The next round begins after this one is revealed.");
}

void check_timer(const CommandCheck& check, const Exercise& exercise) {
  expect_state(check, exercise, {ExerciseState::open}, "A timer runs while it is open.");
  if (check.arguments.seconds < 0 || check.arguments.seconds > kLongestTimer)
    check.refuse("A timer runs for 1 second to 24 hours; 0 stops it.", "seconds");
}

void check_conclusion(const CommandCheck& check, const Exercise& exercise) {
  using enum ExerciseState;
  expect_state(check, exercise, {open, locked, revealed}, "The group concludes before it is closed.");
  if (check.arguments.text.empty()) check.refuse("The conclusion has no text.", "text");
}

void check_merge(const CommandCheck& check, const Exercise& exercise) {
  using enum ExerciseState;
  expect_state(check, exercise, {open, locked, revealed}, "Proposals are merged before it is closed.");
  const CommandArguments& arguments = check.arguments;
  if (arguments.proposals.empty()) check.refuse("No proposal to merge is named.", "proposals");
  if (std::ranges::find(arguments.proposals, arguments.into) != arguments.proposals.end())
    check.refuse("A proposal cannot be merged into itself.", "into");
  if (check.state.of_proposal(arguments.into).merged_into != 0)
    check.refuse("The proposal that the others shall be merged into was merged into another itself.", "into");
  for (const std::int64_t proposal : arguments.proposals)
    if (check.state.of_proposal(proposal).merged_into != 0)
      check.refuse("The proposal " + std::to_string(proposal) + " was merged already.", "proposals");
}

// Factors and key factors become records when their exercise is closed; a change to the method can be decided
// upon long after the day.
void check_decision(const CommandCheck& check, const Exercise& exercise) {
  using enum ExerciseState;
  const CommandArguments& arguments = check.arguments;
  if (exercise.kind == ExerciseKind::briefing)
    expect_state(check, exercise, {open, locked, revealed, closed},
                 "Proposals are decided upon after it is opened.");
  else
    expect_state(check, exercise, {open, locked, revealed},
                 "Proposals are decided upon before it is closed.");
  if (check.state.of_proposal(arguments.proposal).merged_into != 0)
    check.refuse("The proposal was merged into another: decide upon that one.", "proposal");
  if (!arguments.decision) check.refuse("The decision is missing: accepted, partly or refused.", "decision");
  if (arguments.reason.empty()) check.refuse("A decision needs its reason.", "reason");
}

void check_on_exercise(const CommandCheck& check, const Exercise& exercise) {
  using enum ExerciseState;
  switch (check.command) {
    case CommandKind::open:
      return expect_state(check, exercise, {planned, locked},
                          "It can be opened when it is planned or locked.");
    case CommandKind::lock:
      return expect_state(check, exercise, {open}, "Only what is open can be locked.");
    case CommandKind::reveal:
      expect_answers(check, exercise);
      if (!has_answers(exercise.kind)) return;
      return expect_state(check, exercise, {locked}, "A round is revealed after it is locked.");
    case CommandKind::next_round:
      return check_next_round(check, exercise);
    case CommandKind::close:
      return check_close(check, exercise);
    case CommandKind::timer:
      return check_timer(check, exercise);
    case CommandKind::merge:
      return check_merge(check, exercise);
    case CommandKind::decide:
      return check_decision(check, exercise);
    case CommandKind::conclude:
      return check_conclusion(check, exercise);
    default:
      return;  // show: any exercise
  }
}

void check_exercise(const CommandCheck& check) {
  if (check.command == CommandKind::show && check.arguments.exercise == 0) return;
  if (const Exercise* exercise = check.plan.find(check.arguments.exercise))
    return check_on_exercise(check, *exercise);
  check.refuse("The workshop has no such exercise.", "exercise");
}

bool is_of_workshop(CommandKind command) {
  return command == CommandKind::start || command == CommandKind::end || command == CommandKind::undo;
}

void check_start(const CommandCheck& check) {
  if (check.state.phase != WorkshopPhase::preparation) check.refuse("The workshop has started already.");
  if (check.plan.exercises.empty()) check.refuse("The workshop has no exercise yet.");
}

void check_end(const CommandCheck& check) {
  for (const Exercise& exercise : check.plan.exercises) {
    const ExerciseState state = check.state.of(exercise.id).state;
    if (state != ExerciseState::planned && state != ExerciseState::closed)
      check.refuse(state_sentence(exercise, state) + " Close it before the workshop ends.");
  }
}

bool is_of_door(CommandKind command) {
  return command == CommandKind::close_door || command == CommandKind::open_door;
}

// People come before the start too.
void check_door(const CommandCheck& check) {
  if (check.state.phase == WorkshopPhase::ended)
    return check.refuse("The workshop has ended: nobody joins it any more.");
  const bool closes = check.command == CommandKind::close_door;
  if (closes == (check.state.door == WorkshopDoor::closed))
    check.refuse(closes ? "The door is closed already." : "The door is open already.");
}

bool is_possible_after_the_end(CommandKind command) {
  return command == CommandKind::show || command == CommandKind::decide;
}

bool is_running(const CommandCheck& check) {
  if (check.state.phase == WorkshopPhase::preparation)
    check.refuse("The workshop has not started yet.");
  else if (check.state.phase == WorkshopPhase::ended && !is_possible_after_the_end(check.command))
    check.refuse("The workshop has ended; only undo opens it again.");
  return !check.problems.has_errors();
}

void check_workshop(const CommandCheck& check) {
  if (check.command == CommandKind::start) return check_start(check);
  if (check.command == CommandKind::undo) {
    if (!check.state.undo) check.refuse("There is no command left that could be taken back.");
    return;
  }
  if (is_running(check)) check_end(check);
}

}  // namespace

Problems check_command(const WorkshopPlan& plan, const WorkshopState& state, CommandKind command,
                       const CommandArguments& arguments) {
  Problems problems;
  const CommandCheck check{plan, state, command, arguments, problems};
  if (is_of_workshop(command))
    check_workshop(check);
  else if (is_of_door(command))
    check_door(check);
  else if (is_running(check))
    check_exercise(check);
  return problems;
}

}  // namespace socta
