#include "domain/workshop_state.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

using enum CommandKind;

constexpr std::int64_t kDanger = 7;
constexpr std::int64_t kPestle = 8;

WorkshopPlan plan() {
  return {{{kDanger, 1, ExerciseKind::danger, {}, {}, 1}, {kPestle, 2, ExerciseKind::pestle, {}, {}, 1}}};
}

std::vector<WorkshopCommand> log_of(
    std::initializer_list<std::pair<CommandKind, CommandArguments>> commands) {
  std::vector<WorkshopCommand> log;
  for (const auto& [kind, arguments] : commands)
    log.push_back({static_cast<std::int64_t>(log.size()) + 1, "2026-07-01T10:00:00Z", 1, kind, arguments});
  return log;
}

CommandArguments on(std::int64_t exercise) { return {.exercise = exercise}; }

/// As the state would be if the log ended before its last `commands` commands.
WorkshopState without_last(std::vector<WorkshopCommand> log, std::size_t commands) {
  log.resize(log.size() - commands);
  return state_of(plan(), log);
}

/// What a state says of the workshop, whatever the log behind it looks like.
void expect_same_standing(const WorkshopState& a, const WorkshopState& b) {
  EXPECT_EQ(a.phase, b.phase);
  EXPECT_EQ(a.exercises, b.exercises);
  EXPECT_EQ(a.stage, b.stage);
  EXPECT_EQ(a.proposals, b.proposals);
  EXPECT_EQ(a.undo, b.undo);
}

TEST(WorkshopState, ANewWorkshopIsInPreparationWithEverythingPlanned) {
  const WorkshopState state = state_of(plan(), {});
  EXPECT_EQ(state.phase, WorkshopPhase::preparation);
  EXPECT_EQ(state.exercises.size(), 2U);
  EXPECT_EQ(state.of(kDanger), ExerciseStanding{});
  EXPECT_EQ(state.last_command, 0);
  EXPECT_FALSE(state.undo);
}

TEST(WorkshopState, CommandsLeadThroughTheRoundsOfAnExercise) {
  const std::pair<CommandKind, ExerciseStanding> steps[] = {
      {open, {ExerciseState::open, 1, {}, ""}},       {lock, {ExerciseState::locked, 1, {}, ""}},
      {open, {ExerciseState::open, 1, {}, ""}},       {lock, {ExerciseState::locked, 1, {}, ""}},
      {reveal, {ExerciseState::revealed, 1, {}, ""}}, {next_round, {ExerciseState::open, 2, {}, ""}},
      {lock, {ExerciseState::locked, 2, {}, ""}},     {reveal, {ExerciseState::revealed, 2, {}, ""}},
      {close, {ExerciseState::closed, 2, {}, ""}},
  };
  auto log = log_of({{start, {}}});
  for (const auto& [kind, expected] : steps) {
    log.push_back({static_cast<std::int64_t>(log.size()) + 1, "", 1, kind, on(kDanger)});
    EXPECT_EQ(state_of(plan(), log).of(kDanger), expected) << to_string(kind);
  }
  EXPECT_EQ(state_of(plan(), log).of(kPestle), ExerciseStanding{});
}

TEST(WorkshopState, UndoTakesBackAnyCommandAsIfItHadNeverBeenGiven) {
  const auto danger = [](std::initializer_list<CommandKind> kinds) {
    auto log = log_of({{start, {}}, {open, on(kPestle)}});
    for (const CommandKind kind : kinds)
      log.push_back({static_cast<std::int64_t>(log.size()) + 1,
                     "",
                     1,
                     kind,
                     {.exercise = kDanger,
                      .seconds = 30,
                      .proposals = {1},
                      .into = 2,
                      .proposal = 1,
                      .decision = ProposalDecision::refused,
                      .reason = "double",
                      .text = "end"}});
    return log;
  };
  const std::initializer_list<CommandKind> logs[] = {{},
                                                     {open},
                                                     {open, lock},
                                                     {open, lock, reveal},
                                                     {open, lock, reveal, next_round},
                                                     {open, lock, reveal, close},
                                                     {open, show},
                                                     {open, timer},
                                                     {open, merge},
                                                     {open, decide},
                                                     {open, conclude},
                                                     {end}};
  for (const auto& kinds : logs) {
    auto log = danger(kinds);
    const WorkshopState before = without_last(log, 1);
    EXPECT_NE(state_of(plan(), log), before);
    const std::int64_t taken_back = log.back().number;
    log.push_back({taken_back + 1, "", 1, undo, {}});
    const WorkshopState after = state_of(plan(), log);
    expect_same_standing(after, before);
    EXPECT_EQ(after.last_command, taken_back + 1);
    EXPECT_EQ(after.undone, std::set<std::int64_t>{taken_back});
  }
}

TEST(WorkshopState, AnUndoIsNeverTakenBackButTheCommandBeforeItIs) {
  const auto log = log_of({{start, {}},
                           {open, on(kDanger)},
                           {lock, on(kDanger)},
                           {undo, {}},
                           {undo, {}},
                           {open, on(kPestle)},
                           {undo, {}}});
  const WorkshopState state = state_of(plan(), log);
  EXPECT_EQ(state.undone, (std::set<std::int64_t>{2, 3, 6}));
  EXPECT_EQ(state.undo->number, 1);
  expect_same_standing(state, state_of(plan(), log_of({{start, {}}})));
}

TEST(WorkshopState, UndoOfAnEmptyLogChangesNothing) {
  const WorkshopState state = state_of(plan(), log_of({{start, {}}, {undo, {}}, {undo, {}}}));
  EXPECT_EQ(state.phase, WorkshopPhase::preparation);
  EXPECT_FALSE(state.undo);
}

TEST(WorkshopState, OpeningAnExercisePutsItOnTheStageAndShowNamesThePlace) {
  auto log = log_of(
      {{start, {}}, {open, on(kDanger)}, {show, {.exercise = kDanger, .item = "drugs", .column = "profit"}}});
  EXPECT_EQ(state_of(plan(), log).stage, (Stage{kDanger, "drugs", "profit", ""}));
  log.push_back({4, "", 1, lock, on(kDanger)});
  log.push_back({5, "", 1, open, on(kDanger)});
  EXPECT_EQ(state_of(plan(), log).stage, (Stage{kDanger, "drugs", "profit", ""}));
  log.push_back({6, "", 1, open, on(kPestle)});
  EXPECT_EQ(state_of(plan(), log).stage, (Stage{kPestle, "", "", ""}));
}

TEST(WorkshopState, ATimerRunsUntilItIsStoppedOrTheRoundIsLocked) {
  auto log = log_of({{start, {}}, {open, on(kDanger)}, {timer, {.exercise = kDanger, .seconds = 90}}});
  EXPECT_EQ(state_of(plan(), log).of(kDanger).timer, (RunningTimer{"2026-07-01T10:00:00Z", 90}));
  auto stopped = log;
  stopped.push_back({4, "", 1, timer, {.exercise = kDanger, .seconds = 0}});
  EXPECT_FALSE(state_of(plan(), stopped).of(kDanger).timer);
  log.push_back({4, "", 1, lock, on(kDanger)});
  EXPECT_FALSE(state_of(plan(), log).of(kDanger).timer);
}

TEST(WorkshopState, ResultsAreShownWhenRevealedOrLive) {
  struct Case {
    BlindRounds blind;
    ExerciseState state;
    int standing_round;
    int round;
    bool shown;
  };
  using enum ExerciseState;
  const Case cases[] = {
      {BlindRounds::all, planned, 0, 1, false},
      {BlindRounds::all, ExerciseState::open, 1, 1, false},
      {BlindRounds::all, locked, 1, 1, false},
      {BlindRounds::all, revealed, 1, 1, true},
      {BlindRounds::all, closed, 1, 1, true},
      {BlindRounds::all, ExerciseState::open, 2, 1, true},
      {BlindRounds::all, ExerciseState::open, 2, 2, false},
      {BlindRounds::all, revealed, 1, 2, false},
      {BlindRounds::all, revealed, 1, 0, false},
      {BlindRounds::first, ExerciseState::open, 1, 1, false},
      {BlindRounds::first, ExerciseState::open, 2, 2, true},
      {BlindRounds::none, ExerciseState::open, 1, 1, true},
      {BlindRounds::none, planned, 0, 1, false},
  };
  for (const Case& one : cases) {
    Exercise exercise;
    exercise.settings.blind = one.blind;
    EXPECT_EQ(results_are_shown(exercise, {one.state, one.standing_round, {}, ""}, one.round), one.shown)
        << to_string(one.blind) << ", " << to_string(one.state) << ", round " << one.round << " of "
        << one.standing_round;
  }
}

}  // namespace
}  // namespace socta
