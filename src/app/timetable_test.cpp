#include "app/timetable.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

struct Step {
  const char* date;
  const char* reached = "";
};

std::vector<MilestoneState> states_on(std::string_view today, CycleState cycle,
                                      const std::vector<Step>& steps) {
  std::vector<Milestone> timetable;
  for (const Step& step : steps) timetable.push_back({"step", {}, step.date, step.reached});
  std::vector<MilestoneState> states;
  for (const DatedMilestone& entry : dated(timetable, today, cycle)) states.push_back(entry.state);
  return states;
}

TEST(Timetable, ShowsWhatIsDoneOverdueAndNext) {
  using enum MilestoneState;
  constexpr auto kUnderWay = CycleState::under_way;
  constexpr auto kPublished = CycleState::published;
  const struct {
    const char* about;
    CycleState cycle;
    std::vector<Step> steps;
    std::vector<MilestoneState> states;
  } table[] = {
      {"no timetable", kUnderWay, {}, {}},
      {"reached, in time or late",
       kUnderWay,
       {{"2015-05-15", "2015-05-15"}, {"2015-07-15", "2015-09-01"}},
       {done, done}},
      {"reached before its date", kUnderWay, {{"2015-12-31", "2015-09-30"}}, {done}},
      {"over and not reached", kUnderWay, {{"2015-05-15"}, {"2015-09-30"}}, {overdue, overdue}},
      {"on its day it is not overdue yet", kUnderWay, {{"2015-10-01"}, {"2015-10-02"}}, {next, later}},
      {"an overdue one is not the next",
       kUnderWay,
       {{"2015-07-15"}, {"2015-11-15"}, {"2015-12-31"}},
       {overdue, next, later}},
      {"the earliest is next, whatever the order",
       kUnderWay,
       {{"2015-12-31"}, {"2015-11-15"}, {"2015-07-15", "2015-07-15"}},
       {later, next, done}},
      {"one of two on the same day", kUnderWay, {{"2015-12-31"}, {"2015-12-31"}}, {next, later}},
      {"a published cycle has nothing overdue",
       kPublished,
       {{"2015-07-15"}, {"2015-09-30", "2015-09-30"}},
       {done, done}},
      {"and may have something to come", kPublished, {{"2015-07-15"}, {"2016-03-01"}}, {done, next}},
  };
  for (const auto& row : table)
    EXPECT_EQ(states_on("2015-10-01", row.cycle, row.steps), row.states) << row.about;
}

}  // namespace
}  // namespace socta
