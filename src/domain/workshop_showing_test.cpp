#include "domain/workshop_showing.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

using enum CommandKind;

constexpr std::int64_t kBlind = 1;
constexpr std::int64_t kFirstBlind = 2;
constexpr std::int64_t kLive = 3;

Exercise exercise(std::int64_t id, BlindRounds blind) {
  return {.id = id, .kind = ExerciseKind::danger, .settings = {.blind = blind}};
}

struct Given {
  CommandKind kind;
  std::int64_t exercise = 0;
};

std::set<HeldRound> shown_by(const std::vector<Given>& commands) {
  const WorkshopPlan plan{{exercise(kBlind, BlindRounds::all), exercise(kFirstBlind, BlindRounds::first),
                           exercise(kLive, BlindRounds::none)}};
  std::vector<WorkshopCommand> log;
  for (const Given& given : commands)
    log.push_back({.number = static_cast<std::int64_t>(log.size()) + 1,
                   .kind = given.kind,
                   .arguments = {.exercise = given.exercise}});
  return rounds_ever_shown(plan, log);
}

TEST(WorkshopShowing, ARoundWasShownOnceItWasRevealedOrLiveWhateverWasTakenBackSince) {
  const struct {
    const char* what;
    std::vector<Given> commands;
    std::set<HeldRound> shown;
  } table[] = {
      {"nothing was opened", {{start}}, {}},
      {"a blind round is open", {{start}, {open, kBlind}}, {}},
      {"it is locked and open again", {{open, kBlind}, {lock, kBlind}, {open, kBlind}}, {}},
      {"it is revealed", {{open, kBlind}, {lock, kBlind}, {reveal, kBlind}}, {{kBlind, 1}}},
      {"that was taken back", {{open, kBlind}, {lock, kBlind}, {reveal, kBlind}, {undo}}, {{kBlind, 1}}},
      {"and it is open again",
       {{open, kBlind}, {lock, kBlind}, {reveal, kBlind}, {undo}, {undo}},
       {{kBlind, 1}}},
      {"the next one is blind too",
       {{open, kBlind}, {lock, kBlind}, {reveal, kBlind}, {next_round, kBlind}},
       {{kBlind, 1}}},
      {"only the first is blind",
       {{open, kFirstBlind}, {lock, kFirstBlind}, {reveal, kFirstBlind}, {next_round, kFirstBlind}},
       {{kFirstBlind, 1}, {kFirstBlind, 2}}},
      {"it is live", {{open, kLive}}, {{kLive, 1}}},
      {"its opening was taken back, and it may have been changed then",
       {{open, kBlind}, {undo}, {open, kBlind}},
       {{kBlind, 1}}},
      {"others do not matter", {{open, kLive}, {open, kBlind}, {show, kBlind}}, {{kLive, 1}}},
      {"an exercise that is no more", {{open, 77}}, {}},
  };
  for (const auto& row : table) EXPECT_EQ(shown_by(row.commands), row.shown) << row.what;
}

}  // namespace
}  // namespace socta
