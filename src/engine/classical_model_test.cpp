#include "engine/classical_model.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

const std::vector<double> kThreeLevels = {0.05, 0.5, 0.95};

ElicitedItem seed(double realization, Background background = Background::uniform) {
  return {background, realization};
}

/// Ten seed questions with value i, one target. The good expert's hits are (1, 4, 4, 1); the bad one is sure
/// and wrong.
ElicitationStudy two_experts() {
  ElicitationStudy study{kThreeLevels, {}, {{}, {}}};
  const double good_medians[] = {12, 1, 1, 1, 1, -1, -1, -1, -1, -12};
  for (int i = 0; i < 10; ++i) {
    study.items.push_back(seed(i));
    const double m = i + good_medians[i];
    study.experts[0].quantiles.push_back(std::vector{m - 10, m, m + 10});
    study.experts[1].quantiles.push_back(std::vector{i + 19.0, i + 20.0, i + 21.0});
  }
  study.items.push_back({});
  study.experts[0].quantiles.push_back(std::vector{0.0, 10.0, 20.0});
  study.experts[1].quantiles.push_back(std::vector{50.0, 51.0, 52.0});
  return study;
}

TEST(ClassicalModel, R6CalibrationOfPublishedHitCounts) {
  struct Row {
    std::vector<std::size_t> hits;
    double statistic;
    double calibration;
    double tolerance;  // half of the last digit given
  };
  const Row rows[] = {{{1, 4, 4, 1}, 0.888060, 0.828308, 5e-7},
                      {{0, 5, 5, 0}, 2.107210, 0.550455, 5e-7},
                      {{5, 2, 1, 2}, 22.319153, 5.597953e-5, 5e-12}};
  for (const Row& row : rows) {
    const Calibration result = calibration_of(row.hits, kThreeLevels);
    EXPECT_NEAR(result.statistic, row.statistic, 5e-7);
    EXPECT_NEAR(result.probability, row.calibration, row.tolerance);
  }
}

TEST(ClassicalModel, PerfectSharesHaveCalibrationOneForAnyNumberOfQuantiles) {
  const std::size_t five[] = {5, 20, 25, 25, 20, 5};
  EXPECT_NEAR(calibration_of(five, std::vector{0.05, 0.25, 0.5, 0.75, 0.95}).probability, 1, 1e-9);
  const std::size_t one[] = {3, 3};
  EXPECT_EQ(calibration_of(one, std::vector{0.5}).probability, 1);
  EXPECT_EQ(calibration_of(std::vector<std::size_t>{0, 0, 0, 0}, kThreeLevels).probability, 0);
}

TEST(ClassicalModel, LessPowerForgivesMore) {
  const std::size_t hits[] = {5, 2, 1, 2};
  EXPECT_GT(calibration_of(hits, kThreeLevels, 0.5).probability,
            calibration_of(hits, kThreeLevels).probability);
}

TEST(ClassicalModel, ARealizationOnAQuantileCountsBelowIt) {
  ElicitationStudy study{kThreeLevels, {seed(5), seed(1), seed(9), seed(9.1)}, {{}}};
  for (int i = 0; i < 4; ++i) study.experts[0].quantiles.push_back(std::vector{1.0, 5.0, 9.0});
  EXPECT_EQ(classical_model(study).experts[0].hits, (std::vector<std::size_t>{1, 1, 1, 1}));
}

TEST(ClassicalModel, InformationIsRelativeToTheIntrinsicRange) {
  // Range 0 … 10 with 10 % overshoot: −1 … 11. Bins of the narrow expert: 5, 1, 1, 5 of 12.
  ElicitationStudy study{
      kThreeLevels, {seed(4)}, {{{std::vector{4.0, 5.0, 6.0}}}, {{std::vector{0.0, 5.0, 10.0}}}}};
  const auto model = classical_model(study);
  const double narrow = 0.1 * std::log(0.05 * 12 / 5) + 0.9 * std::log(0.45 * 12 / 1);
  const double wide = 0.1 * std::log(0.05 * 12 / 1) + 0.9 * std::log(0.45 * 12 / 5);
  EXPECT_NEAR(model.experts[0].information_seeds, narrow, 1e-12);
  EXPECT_NEAR(model.experts[1].information_seeds, wide, 1e-12);
}

TEST(ClassicalModel, ALogBackgroundMeasuresRatios) {
  ElicitationStudy plain{
      kThreeLevels, {seed(2)}, {{{std::vector{1.0, 2.0, 3.0}}}, {{std::vector{0.0, 2.0, 4.0}}}}};
  ElicitationStudy exponents = plain;
  exponents.items[0] = seed(100, Background::log_uniform);
  for (auto& expert : exponents.experts)
    for (double& quantile : *expert.quantiles[0]) quantile = std::pow(10, quantile);
  const auto a = classical_model(plain, {.weighting = CookeWeighting::equal});
  const auto b = classical_model(exponents, {.weighting = CookeWeighting::equal});
  EXPECT_NEAR(a.experts[0].information_seeds, b.experts[0].information_seeds, 1e-12);
  EXPECT_NEAR(std::pow(10, a.decision_maker.quantiles[0]->at(0)), b.decision_maker.quantiles[0]->at(0), 1e-9);
}

TEST(ClassicalModel, ACalibratedExpertOutweighsASureAndWrongOne) {
  const auto model = classical_model(two_experts());
  ASSERT_EQ(model.state, ClassicalModelState::computed);
  EXPECT_EQ(model.experts[0].hits, (std::vector<std::size_t>{1, 4, 4, 1}));
  EXPECT_NEAR(model.experts[0].calibration, 0.828308, 5e-7);
  EXPECT_GT(model.experts[1].information_seeds, model.experts[0].information_seeds);
  EXPECT_GT(model.experts[0].weight, 0.999);
  EXPECT_NEAR(model.experts[0].weight + model.experts[1].weight, 1, 1e-15);
}

TEST(ClassicalModel, ACutOffLeavesOneExpertWhoIsThenTheDecisionMaker) {
  for (const auto weighting : {CookeWeighting::global, CookeWeighting::per_item}) {
    const auto model = classical_model(two_experts(), {.weighting = weighting, .alpha = 0.05});
    EXPECT_EQ(model.experts[1].weight, 0);
    for (std::size_t q = 0; q < 3; ++q)
      EXPECT_NEAR(model.decision_maker.quantiles[10]->at(q), 10.0 * static_cast<double>(q), 1e-9);
    EXPECT_NEAR(model.decision_maker.calibration, model.experts[0].calibration, 1e-12);
    EXPECT_NEAR(model.decision_maker.information_all, model.experts[0].information_all, 1e-9);
  }
}

TEST(ClassicalModel, AnOptimisedCutOffIsNeverWorseThanAnyFixedOne) {
  for (const auto weighting : {CookeWeighting::global, CookeWeighting::per_item}) {
    const auto best = classical_model(two_experts(), {.weighting = weighting, .cut_off = CutOff::optimised});
    const double reached = best.decision_maker.calibration * best.decision_maker.information_seeds;
    for (const auto& expert : best.experts) {
      const auto fixed =
          classical_model(two_experts(), {.weighting = weighting, .alpha = expert.calibration});
      EXPECT_GE(reached, fixed.decision_maker.calibration * fixed.decision_maker.information_seeds - 1e-15);
    }
  }
}

TEST(ClassicalModel, QuantilesOfTheDecisionMakerInvertTheMixture) {
  // Two equal experts with bins that do not overlap: half of the mass lies below 1.5, so the median is the
  // end of the first expert's last bin, where both have given their half.
  ElicitationStudy study{{0.5}, {{}}, {{{std::vector{1.0}}}, {{std::vector{3.0}}}}};
  const auto dm = classical_model(study, {.weighting = CookeWeighting::equal}).decision_maker;
  // Range 0.8 … 3.2. F1 = ½ (x − .8)/.2 up to 1, then ½ + ½ (x − 1)/2.2; F2 = ½ (x − .8)/2.2 up to 3.
  const double x = dm.quantiles[0]->at(0);
  const double f1 = 0.5 + 0.5 * (x - 1) / 2.2;
  const double f2 = 0.5 * (x - 0.8) / 2.2;
  EXPECT_NEAR((f1 + f2) / 2, 0.5, 1e-12);
}

TEST(ClassicalModel, StatesWhereThereIsNoDecisionMaker) {
  ElicitationStudy no_seeds{kThreeLevels, {{}}, {{{std::vector{1.0, 2.0, 3.0}}}}};
  EXPECT_EQ(classical_model(no_seeds).state, ClassicalModelState::no_seeds);
  EXPECT_EQ(classical_model(no_seeds, {.weighting = CookeWeighting::equal}).state,
            ClassicalModelState::computed);
  EXPECT_EQ(classical_model({}).state, ClassicalModelState::no_seeds);
  EXPECT_EQ(classical_model(two_experts(), {.alpha = 0.9}).state, ClassicalModelState::no_weight);
}

TEST(ClassicalModel, MissingAnswersAndEqualQuantilesStayFinite) {
  ElicitationStudy study = two_experts();
  study.experts[0].quantiles[10] = std::nullopt;
  study.experts[1].quantiles[0] = std::nullopt;
  study.experts[1].quantiles[3] = std::vector{7.0, 7.0, 7.0};
  const auto model = classical_model(study, {.weighting = CookeWeighting::equal});
  EXPECT_EQ(model.experts[1].seeds, 9u);
  EXPECT_TRUE(std::isfinite(model.experts[1].information_all));
  EXPECT_NEAR(model.decision_maker.quantiles[10]->at(1), 51, 1e-9);  // only the other one answered
}

}  // namespace
}  // namespace socta
