#include "domain/standing_answers.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

WorkshopAnswer answer(int round, std::int64_t participant, const char* item, std::optional<double> best) {
  WorkshopAnswer made;
  made.round = round;
  made.participant = participant;
  made.item = item;
  made.answer.best = best;
  made.cannot_assess = !best;
  return made;
}

std::vector<std::pair<std::int64_t, std::optional<double>>> standing(
    const std::vector<WorkshopAnswer>& answers, int round) {
  std::vector<std::pair<std::int64_t, std::optional<double>>> found;
  for (const WorkshopAnswer* one : standing_answers(answers, round))
    found.emplace_back(one->participant, one->answer.best);
  return found;
}

using Found = std::vector<std::pair<std::int64_t, std::optional<double>>>;

TEST(StandingAnswers, WhoDoesNotReviseAnAnswerStandsByIt) {
  const std::vector<WorkshopAnswer> answers = {answer(2, 1, "drugs", 4), answer(1, 2, "drugs", 3),
                                               answer(1, 1, "drugs", 1), answer(3, 3, "drugs", 0)};
  EXPECT_EQ(standing(answers, 1), (Found{{1, 1}, {2, 3}}));
  EXPECT_EQ(standing(answers, 2), (Found{{1, 4}, {2, 3}}));
  EXPECT_EQ(standing(answers, 3), (Found{{1, 4}, {2, 3}, {3, 0}}));
}

TEST(StandingAnswers, CannotAssessReplacesAnAnswerAndAnEmptyOneDoesNot) {
  std::vector<WorkshopAnswer> answers = {answer(1, 1, "drugs", 1), answer(2, 1, "drugs", std::nullopt)};
  EXPECT_EQ(standing(answers, 2), (Found{{1, std::nullopt}}));
  answers[1].cannot_assess = false;
  EXPECT_EQ(standing(answers, 2), (Found{{1, 1}}));
}

}  // namespace
}  // namespace socta
