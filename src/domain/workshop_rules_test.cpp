#include "domain/workshop_rules.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

using enum CommandKind;

constexpr std::int64_t kBriefing = 11;
constexpr std::int64_t kPestle = 12;
constexpr std::int64_t kDanger = 13;
constexpr std::int64_t kQuestions = 14;

Exercise exercise(std::int64_t id, int position, ExerciseKind kind, const char* title) {
  return {id, position, kind, Text{{{"en", title}}}, {}, 1};
}

WorkshopPlan plan() {
  return {{exercise(kBriefing, 1, ExerciseKind::briefing, "Method"),
           exercise(kPestle, 2, ExerciseKind::pestle, "Environment"),
           exercise(kDanger, 3, ExerciseKind::danger, "Danger"),
           exercise(kQuestions, 4, ExerciseKind::test_questions, "Questions")}};
}

/// A log that is given command by command.
class Log {
 public:
  Log& add(CommandKind kind, CommandArguments arguments = {}) {
    const auto number = static_cast<std::int64_t>(commands_.size()) + 1;
    commands_.push_back(
        {number, "2026-07-0" + std::to_string(number % 10) + "T10:00:00Z", 1, kind, std::move(arguments)});
    return *this;
  }
  Log& add(CommandKind kind, std::int64_t exercise) {
    return add(kind, CommandArguments{.exercise = exercise});
  }
  WorkshopState state() const { return state_of(plan(), commands_); }
  std::string refusal(CommandKind kind, const CommandArguments& arguments) const {
    const Problems problems = check_command(plan(), state(), kind, arguments);
    return problems.list().empty() ? "" : problems.list().front().message;
  }

 private:
  std::vector<WorkshopCommand> commands_;
};

/// The danger exercise brought to a state.
Log danger_in(ExerciseState state) {
  Log log;
  log.add(start);
  const CommandKind way[] = {open, lock, reveal, close};
  for (int step = 0; step < static_cast<int>(state); ++step) log.add(way[step], kDanger);
  return log;
}

struct Step {
  ExerciseState state;
  CommandKind command;
  std::string refusal;  ///< "": it is carried out
};

TEST(WorkshopRules, EveryCommandInEveryStateOfAnExerciseIsCarriedOutOrRefusedWithASentence) {
  using enum ExerciseState;
  const std::string closed_now = "\"Danger\" is closed; only undo opens it again. ";
  const Step steps[] = {
      {planned, CommandKind::open, ""},
      {ExerciseState::open, CommandKind::open,
       "\"Danger\" is open. It can be opened when it is planned or locked."},
      {locked, CommandKind::open, ""},
      {revealed, CommandKind::open, "\"Danger\" is revealed. It can be opened when it is planned or locked."},
      {closed, CommandKind::open, closed_now + "It can be opened when it is planned or locked."},
      {planned, lock, "\"Danger\" has not been opened yet. Only what is open can be locked."},
      {ExerciseState::open, lock, ""},
      {locked, lock, "\"Danger\" is locked. Only what is open can be locked."},
      {revealed, lock, "\"Danger\" is revealed. Only what is open can be locked."},
      {closed, lock, closed_now + "Only what is open can be locked."},
      {planned, reveal, "\"Danger\" has not been opened yet. A round is revealed after it is locked."},
      {ExerciseState::open, reveal, "\"Danger\" is open. A round is revealed after it is locked."},
      {locked, reveal, ""},
      {revealed, reveal, "\"Danger\" is revealed. A round is revealed after it is locked."},
      {closed, reveal, closed_now + "A round is revealed after it is locked."},
      {planned, next_round,
       "\"Danger\" has not been opened yet. The next round begins after this one is revealed."},
      {ExerciseState::open, next_round,
       "\"Danger\" is open. The next round begins after this one is revealed."},
      {locked, next_round, "\"Danger\" is locked. The next round begins after this one is revealed."},
      {revealed, next_round, ""},
      {closed, next_round, closed_now + "The next round begins after this one is revealed."},
      {planned, close,
       "\"Danger\" has not been opened yet. It can be closed after its last round is revealed."},
      {ExerciseState::open, close, "\"Danger\" is open. It can be closed after its last round is revealed."},
      {locked, close, "\"Danger\" is locked. It can be closed after its last round is revealed."},
      {revealed, close, ""},
      {closed, close, closed_now + "It can be closed after its last round is revealed."},
      {planned, timer, "\"Danger\" has not been opened yet. A timer runs while it is open."},
      {ExerciseState::open, timer, ""},
      {locked, timer, "\"Danger\" is locked. A timer runs while it is open."},
      {revealed, timer, "\"Danger\" is revealed. A timer runs while it is open."},
      {closed, timer, closed_now + "A timer runs while it is open."},
      {planned, conclude, "\"Danger\" has not been opened yet. The group concludes before it is closed."},
      {ExerciseState::open, conclude, ""},
      {locked, conclude, ""},
      {revealed, conclude, ""},
      {closed, conclude, closed_now + "The group concludes before it is closed."},
      {planned, merge, "\"Danger\" has not been opened yet. Proposals are merged before it is closed."},
      {ExerciseState::open, merge, ""},
      {locked, merge, ""},
      {revealed, merge, ""},
      {closed, merge, closed_now + "Proposals are merged before it is closed."},
      {planned, decide,
       "\"Danger\" has not been opened yet. Proposals are decided upon before it is closed."},
      {ExerciseState::open, decide, ""},
      {locked, decide, ""},
      {revealed, decide, ""},
      {closed, decide, closed_now + "Proposals are decided upon before it is closed."},
      {planned, show, ""},
      {closed, show, ""},
      {planned, start, "The workshop has started already."},
      {planned, end, ""},
      {ExerciseState::open, end, "\"Danger\" is open. Close it before the workshop ends."},
      {locked, end, "\"Danger\" is locked. Close it before the workshop ends."},
      {revealed, end, "\"Danger\" is revealed. Close it before the workshop ends."},
      {closed, end, ""},
      {planned, undo, ""},
      {closed, undo, ""},
  };
  for (const Step& step : steps) {
    const CommandArguments arguments{.exercise = kDanger,
                                     .seconds = 60,
                                     .proposals = {5},
                                     .into = 6,
                                     .proposal = 5,
                                     .decision = ProposalDecision::accepted,
                                     .reason = "clear",
                                     .text = "so it is"};
    EXPECT_EQ(danger_in(step.state).refusal(step.command, arguments), step.refusal)
        << to_string(step.command) << " while " << to_string(step.state);
  }
}

TEST(WorkshopRules, BeforeTheStartAndAfterTheEndAlmostEverythingIsRefused) {
  Log ended;
  ended.add(start).add(open, kBriefing).add(close, kBriefing).add(end);
  for (const CommandKind kind : {open, lock, reveal, next_round, close, timer, merge, conclude, end}) {
    EXPECT_EQ(Log().refusal(kind, {.exercise = kDanger}), "The workshop has not started yet.")
        << to_string(kind);
    EXPECT_EQ(ended.refusal(kind, {.exercise = kDanger}), "The workshop has ended; only undo opens it again.")
        << to_string(kind);
  }
  EXPECT_EQ(Log().refusal(show, {}), "The workshop has not started yet.");
  EXPECT_EQ(Log().refusal(undo, {}), "There is no command left that could be taken back.");
  EXPECT_EQ(Log().refusal(start, {}), "");
  EXPECT_EQ(ended.refusal(start, {}), "The workshop has started already.");
  EXPECT_EQ(ended.refusal(show, {.exercise = kDanger}), "");
  EXPECT_EQ(ended.refusal(decide, {.exercise = kBriefing,
                                   .proposal = 5,
                                   .decision = ProposalDecision::partly,
                                   .reason = "only the second half"}),
            "");
}

TEST(WorkshopRules, TheDoorIsClosedAndOpenedInTurnUntilTheEnd) {
  Log log;
  EXPECT_EQ(log.refusal(open_door, {}), "The door is open already.");
  EXPECT_EQ(log.refusal(close_door, {}), "") << "before the start";
  log.add(start).add(close_door);
  EXPECT_EQ(log.state().door, WorkshopDoor::closed);
  EXPECT_EQ(log.refusal(close_door, {}), "The door is closed already.");
  EXPECT_EQ(log.refusal(open_door, {}), "");
  EXPECT_EQ(Log(log).add(undo).state().door, WorkshopDoor::open);
  EXPECT_EQ(Log(log).add(open_door).state().door, WorkshopDoor::open);
  log.add(end);
  for (const CommandKind command : {close_door, open_door})
    EXPECT_EQ(log.refusal(command, {}), "The workshop has ended: nobody joins it any more.");
}

TEST(WorkshopRules, AWorkshopWithoutExercisesDoesNotStart) {
  const Problems problems = check_command({}, state_of({}, {}), start, {});
  ASSERT_EQ(problems.list().size(), 1U);
  EXPECT_EQ(problems.list()[0].message, "The workshop has no exercise yet.");
}

TEST(WorkshopRules, AnExerciseWithoutATitleIsCalledByItsKind) {
  const WorkshopPlan untitled{{{1, 1, ExerciseKind::test_questions, {}, {}, 1}}};
  WorkshopState state = state_of(untitled, {});
  state.phase = WorkshopPhase::running;
  EXPECT_EQ(check_command(untitled, state, lock, {.exercise = 1}).list()[0].message,
            "\"test questions\" has not been opened yet. Only what is open can be locked.");
}

TEST(WorkshopRules, WhatNobodyAnswersIsClosedWithoutBeingRevealed) {
  Log log;
  log.add(start).add(open, kBriefing);
  const std::string nothing = "Nobody answers in \"Method\": there is nothing to reveal and no next round.";
  EXPECT_EQ(log.refusal(reveal, {.exercise = kBriefing}), nothing);
  EXPECT_EQ(log.refusal(next_round, {.exercise = kBriefing}), nothing);
  EXPECT_EQ(log.refusal(close, {.exercise = kBriefing}), "");
  EXPECT_EQ(log.add(lock, kBriefing).refusal(close, {.exercise = kBriefing}), "");
}

TEST(WorkshopRules, TestQuestionsHaveOneRound) {
  Log log;
  log.add(start).add(open, kQuestions).add(lock, kQuestions).add(reveal, kQuestions);
  EXPECT_EQ(log.refusal(next_round, {.exercise = kQuestions}),
            "Test questions are answered once: after the answers are known there is no next round.");
  EXPECT_EQ(log.refusal(close, {.exercise = kQuestions}), "");
}

TEST(WorkshopRules, ArgumentsThatMakeNoSenseAreRefused) {
  Log log;
  log.add(start).add(open, kPestle).add(merge, {.exercise = kPestle, .proposals = {1, 2}, .into = 3});
  struct Refused {
    CommandKind command;
    CommandArguments arguments;
    std::string sentence;
  };
  const Refused refused[] = {
      {open, {.exercise = 99}, "The workshop has no such exercise."},
      {show, {.exercise = 99}, "The workshop has no such exercise."},
      {timer, {.exercise = kPestle, .seconds = -1}, "A timer runs for 1 second to 24 hours; 0 stops it."},
      {timer, {.exercise = kPestle, .seconds = 86401}, "A timer runs for 1 second to 24 hours; 0 stops it."},
      {conclude, {.exercise = kPestle}, "The conclusion has no text."},
      {merge, {.exercise = kPestle, .into = 3}, "No proposal to merge is named."},
      {merge,
       {.exercise = kPestle, .proposals = {3, 4}, .into = 3},
       "A proposal cannot be merged into itself."},
      {merge,
       {.exercise = kPestle, .proposals = {4}, .into = 1},
       "The proposal that the others shall be merged into was merged into another itself."},
      {merge, {.exercise = kPestle, .proposals = {2}, .into = 4}, "The proposal 2 was merged already."},
      {decide,
       {.exercise = kPestle, .proposal = 4, .reason = "why"},
       "The decision is missing: accepted, partly or refused."},
      {decide,
       {.exercise = kPestle, .proposal = 4, .decision = ProposalDecision::refused},
       "A decision needs its reason."},
      {decide,
       {.exercise = kPestle, .proposal = 1, .decision = ProposalDecision::refused, .reason = "double"},
       "The proposal was merged into another: decide upon that one."},
  };
  for (const Refused& one : refused) EXPECT_EQ(log.refusal(one.command, one.arguments), one.sentence);
}

}  // namespace
}  // namespace socta
