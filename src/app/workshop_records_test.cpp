#include "app/workshop_records.h"

#include <gtest/gtest.h>

#include "domain/small_methodology.h"

namespace socta {
namespace {

class WorkshopRecords : public testing::Test {
 protected:
  Assessment made(ExerciseKind kind, int rounds, ExerciseSettings settings = {}) {
    const Exercise exercise{4, 3, kind, {}, std::move(settings), 1};
    const ExerciseGrid grid =
        exercise_grid(small_methodology(), {"heroin", "robbery"}, factor_codes(factors_), exercise);
    return records_of_exercise({"w1", "sr", exercise, grid, rounds, answerers_, factors_, answers_});
  }
  void answer(int round, std::int64_t participant, const char* item, const char* column,
              std::optional<double> best) {
    answers_.push_back({.round = round,
                        .participant = participant,
                        .item = item,
                        .column = column,
                        .answer = {.best = best},
                        .cannot_assess = !best,
                        .rationale = "so",
                        .evidence = "report 7"});
  }

  std::vector<Answerer> answerers_{{2, "w1-01", "police", {}}, {1, "w1-02", "ngo", {}}};
  std::vector<WorkshopFactor> factors_;
  std::vector<WorkshopAnswer> answers_;
};

TEST_F(WorkshopRecords, AreOneRowForEachAnswerThatStandsInARound) {
  answer(1, 1, "heroin", "extent", 3);
  answer(1, 2, "heroin", "extent", 1);
  answer(2, 2, "heroin", "extent", 2);
  answer(3, 1, "heroin", "extent", 4);  // of a round that was taken back
  const Assessment records = made(ExerciseKind::danger, 2);
  ASSERT_EQ(records.judgements.size(), 4U);
  struct Row {
    int round;
    const char* assessor;
    double best;
  };
  const Row rows[] = {{1, "w1-01", 1}, {1, "w1-02", 3}, {2, "w1-01", 2}, {2, "w1-02", 3}};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(records.judgements[i].round, rows[i].round);
    EXPECT_EQ(records.judgements[i].assessor, rows[i].assessor);
    EXPECT_EQ(records.judgements[i].answer.best, rows[i].best);
    EXPECT_EQ(records.judgements[i].workshop, "w1.3");
    EXPECT_EQ(records.judgements[i].rationale, "so [report 7]");
  }
}

TEST_F(WorkshopRecords, RoundsCountFromTheFirstThatHasAnAnswer) {
  answer(2, 1, "heroin", "health", std::nullopt);
  const Assessment records = made(ExerciseKind::influence, 2);
  ASSERT_EQ(records.influence.size(), 1U);
  EXPECT_EQ(records.influence[0].round, 1);
  EXPECT_FALSE(records.influence[0].answer.best);
}

TEST_F(WorkshopRecords, IncidenceHasItsOwnTableAndOthersHaveNone) {
  answer(1, 1, "heroin", "state", -2);
  EXPECT_EQ(made(ExerciseKind::incidence, 1).incidence.size(), 1U);
  EXPECT_EQ(made(ExerciseKind::test_questions, 1), Assessment{});
  EXPECT_EQ(made(ExerciseKind::briefing, 1), Assessment{});
}

TEST_F(WorkshopRecords, JudgedFactorsAreThereForTheCountryAndForTheRegion) {
  factors_ = {{"f01", {.category = "political", .text = "Закон"}},
              {"f03", {.category = "political", .text = "Избори"}}};
  answer(1, 1, "f01", "probability", 40);
  answer(1, 1, "f01", "probability.region", 60);
  answer(1, 1, "f01", "effect.heroin.scope", 1);
  answer(2, 1, "f01", "effect.heroin.scope", 2);
  answer(1, 1, "f03", "effect.heroin.scope", 3);  // nobody judged whether f03 happens
  answer(1, 1, "f02", "probability", 10);         // f02 was merged
  const Assessment records = made(ExerciseKind::pestle, 2, {.region = true, .effects = true});
  ASSERT_EQ(records.factors.size(), 2U);
  EXPECT_EQ(records.factors[0].code, "w1-f01");
  EXPECT_EQ(records.factors[0].category, "political");
  EXPECT_EQ(records.factors[0].statement.in("sr"), "Закон");
  EXPECT_EQ(records.factors[0].workshop, "w1.3");
  EXPECT_EQ(records.factors[1].code, "w1-f01-r");
  EXPECT_EQ(records.factor_judgements.size(), 4U);  // two cells in two rounds
  ASSERT_EQ(records.factor_effects.size(), 1U);
  EXPECT_EQ(records.factor_effects[0], (FactorEffect{"w1-f01", "heroin", "scope", 2, "w1-02", {}, "w1.3"}));
}

TEST_F(WorkshopRecords, ImpactsOfFactorsOnEachOtherAreTheMeanOfWhatWasSaidLast) {
  factors_ = {{"f01", {.category = "political", .text = "Закон"}},
              {"f02", {.category = "political", .text = "Избори"}},
              {"f03", {.category = "social", .text = "Сеобе"}}};
  for (const char* factor : {"f01", "f02"}) answer(1, 1, factor, "probability", 40);
  answer(1, 1, "f01", "impact.f02", -1);
  answer(2, 1, "f01", "impact.f02", 2);
  answer(2, 2, "f01", "impact.f02", 3);
  answer(2, 1, "f02", "impact.f01", 0);
  answer(2, 2, "f02", "impact.f01", std::nullopt);
  answer(2, 1, "f03", "impact.f01", 1);  // nobody judged whether f03 happens
  const Assessment records = made(ExerciseKind::pestle, 2, {.cross_impacts = true});
  using enum CrossImpactKind;
  EXPECT_EQ(records.cross_impacts,
            (std::vector<CrossImpact>{{balance, {"w1-f02", true}, {{"w1-f01", true}}, 2.5, {}, "w1.3"},
                                      {balance, {"w1-f01", true}, {{"w1-f02", true}}, 0, {}, "w1.3"}}));
  EXPECT_EQ(made(ExerciseKind::pestle, 2).cross_impacts, std::vector<CrossImpact>{}) << "it was not asked";
}

}  // namespace
}  // namespace socta
