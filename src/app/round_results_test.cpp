#include "app/round_results.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/small_methodology.h"
#include "engine/assess.h"

namespace socta {
namespace {

/// Eight participants of four organisations answer two rounds of a danger exercise.
RoundAnswers danger_round() {
  RoundAnswers input;
  const Methodology method = small_methodology();
  input.exercise = {5, 1, ExerciseKind::danger, {}, {}, 1};
  input.grid = exercise_grid(method, {"heroin", "cocaine"}, {}, input.exercise);
  input.rules = method.judgement;
  input.kinds = {{"police", "state"}, {"ministry", "ministry"}, {"ngo", "cso"}, {"watch", "cso"}};
  const char* organisations[] = {"police",   "police", "police", "ministry",
                                 "ministry", "ngo",    "watch",  "watch"};
  for (std::int64_t i = 0; i < 8; ++i)
    input.answerers.push_back({i + 1, "w1-0" + std::to_string(i + 1), organisations[i], std::nullopt});
  for (std::int64_t i = 0; i < 8; ++i) {
    const double best = static_cast<double>(i % 4);
    input.answers.push_back({.exercise = 5,
                             .round = 1,
                             .participant = i + 1,
                             .item = "heroin",
                             .column = "extent",
                             .answer = {best * 0.5, best, best * 0.5 + 2, 75},
                             .rationale = "reason " + std::string(1, static_cast<char>('z' - i))});
  }
  input.answers.push_back({.exercise = 5,
                           .round = 2,
                           .participant = 8,
                           .item = "heroin",
                           .column = "extent",
                           .answer = {.best = 4}});
  input.answers.push_back({.exercise = 5,
                           .round = 1,
                           .participant = 2,
                           .item = "cocaine",
                           .column = "extent",
                           .cannot_assess = true});
  return input;
}

const CellOfRound& cell(const std::vector<CellOfRound>& cells, const char* item, const char* column) {
  for (const CellOfRound& one : cells)
    if (one.item == item && one.column == column) return one;
  throw std::out_of_range(item);
}

/// The same answers as judgements of an assessment, as a file of judgements would hold them.
AssessmentCase as_case(const RoundAnswers& input, int rounds) {
  AssessmentCase made{small_methodology(), {}};
  for (const auto& [organisation, kind] : input.kinds)
    made.assessment.organisations.push_back({organisation, organisation, kind, {}, {}});
  for (const Answerer& one : input.answerers)
    made.assessment.assessors.push_back({one.code, one.organisation, {}, {}});
  for (int round = 1; round <= rounds; ++round)
    for (const WorkshopAnswer& answer : input.answers) {
      const auto newer = [&](const WorkshopAnswer& other) {
        return other.participant == answer.participant && other.item == answer.item &&
               other.column == answer.column && other.round > answer.round && other.round <= round;
      };
      if (answer.round > round || std::ranges::any_of(input.answers, newer)) continue;
      made.assessment.judgements.push_back(
          {.round = round,
           .assessor = input.answerers[static_cast<std::size_t>(answer.participant) - 1].code,
           .item = answer.item,
           .column = answer.column,
           .answer = answer.answer});
    }
  return made;
}

TEST(RoundResults, AreWhatTheEngineComputesFromTheSameJudgements) {
  const RoundAnswers input = danger_round();
  for (const int rounds : {1, 2}) {
    const Results results = assess(as_case(input, rounds), {.draws = 64});
    const IndicatorResult& engine = results.item_results[0].groups[0].indicators[0];
    const auto cells = round_results(input, rounds, RoundDetail::with_kinds);
    const CellOfRound& heroin = cell(cells, "heroin", "extent");
    EXPECT_EQ(to_unit(Scale{}, heroin.best.value()), engine.judgement_score.value()) << rounds;
    EXPECT_EQ(heroin.agreement.value(), engine.agreement->share_within_one);
    EXPECT_EQ(heroin.spread.value(), engine.agreement->interquartile_range);
    EXPECT_NEAR(heroin.low.value(), from_unit(Scale{}, engine.spread.quantiles[0]), 0.1);
    if (rounds == 2) {
      EXPECT_NEAR(heroin.shift.value() / 4, engine.round_shift.value(), 1e-12);
    }
  }
}

TEST(RoundResults, TellTheDistributionOfTheAnswersThatStand) {
  const auto cells = round_results(danger_round(), 2, RoundDetail::with_kinds);
  const CellOfRound& heroin = cell(cells, "heroin", "extent");
  using Distribution = std::vector<std::pair<double, std::size_t>>;
  EXPECT_EQ(heroin.distribution, (Distribution{{0, 2}, {1, 2}, {2, 2}, {3, 1}, {4, 1}}));
  EXPECT_EQ(heroin.answers, 8U);
  EXPECT_GT(heroin.shift.value(), 0);
  const CellOfRound& cocaine = cell(cells, "cocaine", "extent");
  EXPECT_EQ(cocaine.answers, 0U);
  EXPECT_EQ(cocaine.cannot_assess, 1U);
  EXPECT_FALSE(cocaine.best);
  EXPECT_EQ(cell(cells, "cocaine", "value").cannot_assess, 0U);
}

TEST(RoundResults, ReasonsStandInTheOrderOfTheirLettersNotOfTheirAuthors) {
  const auto cells = round_results(danger_round(), 1, RoundDetail::with_kinds);
  const std::vector<std::string>& reasons = cell(cells, "heroin", "extent").reasons;
  ASSERT_EQ(reasons.size(), 8U);
  EXPECT_EQ(reasons.front(), "reason s");
  EXPECT_EQ(reasons.back(), "reason z");
}

TEST(RoundResults, AKindWithFewAnswersIsHeldBackWithTheNextSmallest) {
  const auto cells = round_results(danger_round(), 1, RoundDetail::with_kinds);
  const CellOfRound& heroin = cell(cells, "heroin", "extent");
  ASSERT_EQ(heroin.breakdown.size(), 1U);  // ministry: 2; cso and state: 3 each, of which the first goes too
  EXPECT_EQ(heroin.breakdown[0].kind, "state");
  EXPECT_EQ(heroin.breakdown[0].answers, 3U);
  EXPECT_GT(heroin.breakdown[0].best.value(), 0);
}

TEST(RoundResults, ALiveRoundHasNoBreakdown) {
  for (const CellOfRound& one : round_results(danger_round(), 1, RoundDetail::without_kinds))
    EXPECT_TRUE(one.breakdown.empty());
}

TEST(RoundResults, EffectsAreAveragedAndProbabilitiesPooled) {
  RoundAnswers input = danger_round();
  input.exercise = {5, 1, ExerciseKind::pestle, {}, {.items = {"heroin"}, .effects = true}, 1};
  input.grid = exercise_grid(small_methodology(), {"heroin"}, {"f01"}, input.exercise);
  input.answers.clear();
  for (std::int64_t i = 1; i <= 3; ++i) {
    input.answers.push_back({.exercise = 5,
                             .participant = i,
                             .item = "f01",
                             .column = "effect.heroin.scope",
                             .answer = {.best = static_cast<double>(i)}});
    input.answers.push_back({.exercise = 5,
                             .participant = i,
                             .item = "f01",
                             .column = "probability",
                             .answer = {20, 40, 60, 90}});
  }
  const auto cells = round_results(input, 1, RoundDetail::with_kinds);
  EXPECT_EQ(cell(cells, "f01", "effect.heroin.scope").best, 2);
  EXPECT_FALSE(cell(cells, "f01", "effect.heroin.scope").low);
  EXPECT_NEAR(cell(cells, "f01", "probability").best.value(), 40, 1e-9);
  EXPECT_GT(cell(cells, "f01", "probability").low.value(), 20);
}

TEST(RoundResults, AQuestionWithoutLimitsReachesAsFarAsItsAnswers) {
  RoundAnswers input = danger_round();
  input.exercise = {5, 1, ExerciseKind::test_questions, {}, {.questions = {{.code = "q1"}}}, 1};
  input.grid = exercise_grid(small_methodology(), {}, {}, input.exercise);
  input.answers = {{.exercise = 5, .participant = 1, .item = "q1", .answer = {100, 900, 2000, std::nullopt}},
                   {.exercise = 5, .participant = 2, .item = "q1", .answer = {-50, 500, 700, std::nullopt}}};
  const auto cells = round_results(input, 1, RoundDetail::with_kinds);
  ASSERT_EQ(cells.size(), 1U);
  EXPECT_GT(cells[0].best.value(), 500);
  EXPECT_LT(cells[0].best.value(), 1000);
  EXPECT_GE(cells[0].low.value(), -50);
}

TEST(RoundResults, AnswersOfARoundAreCountedWithoutThoseThatStandFromBefore) {
  const RoundAnswers input = danger_round();
  EXPECT_EQ(answers_given_in(input.answers, 1), 9U);
  EXPECT_EQ(answers_given_in(input.answers, 2), 1U);
  EXPECT_EQ(answers_given_in(input.answers, 3), 0U);
}

}  // namespace
}  // namespace socta
