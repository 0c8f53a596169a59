#include "engine/uncertainty.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/key_factors.h"
#include "engine/made_case.h"
#include "engine/sensitivity.h"
#include "engine/value_of_information.h"

namespace socta {
namespace {

constexpr double kSingle = 1e-6;  // normals are added in single precision

/// A case and everything that a run over it needs.
struct Prepared {
  explicit Prepared(AssessmentCase input)
      : made(std::move(input)),
        model(make_danger_model(made.methodology)),
        cells(make_cells(made)),
        scores(score_model(cells)),
        weights(weight_model(made.methodology, model), 5) {
    for (std::size_t item = 0; item < cells.items(); ++item)
      points.push_back(point_scores(model, cells, item));
  }

  DrawCase draws(std::uint64_t count) const {
    return {made.methodology, model, cells, scores, weights, 5, count, 1, {}};
  }

  AssessmentCase made;
  DangerModel model;
  CellGrid cells;
  ScoreModel scores;
  WeightSampler weights;
  std::vector<PointScores> points{};
};

std::vector<AssessmentCase> every_kind_of_case() {
  AssessmentCase additive = made_case({.series = 4, .unknown_share = 0.2});
  AssessmentCase triggers = additive;
  triggers.methodology.uncertainty.aggregation_alternatives = {{.kind = AggregationKind::power, .power = 0},
                                                               {.kind = AggregationKind::maximum}};
  triggers.methodology.uncertainty.normaliser_alternatives = {
      {.kind = NormaliserKind::goalposts, .low = 0, .high = 2000}};
  AssessmentCase factors = additive;
  factors.methodology.uncertainty.group_weights = WeightUncertainty::uniform_factors;
  factors.methodology.uncertainty.indicator_weights = WeightUncertainty::uniform_factors;
  factors.methodology.groups[1].aggregation = {.kind = AggregationKind::power, .power = -1};
  AssessmentCase normals = additive;
  normals.methodology.uncertainty.scores = ScoreUncertainty::clipped_normal;
  normals.methodology.uncertainty.sigma = 0.2;
  AssessmentCase normals_of_normalisers = triggers;
  normals_of_normalisers.methodology.uncertainty.scores = ScoreUncertainty::clipped_normal;
  return {additive, triggers, factors, normals, normals_of_normalisers};
}

double clipped_normal(double score, double sd, std::uint32_t number, std::uint64_t draw) {
  std::vector<float> z(kDrawsPerBlock);
  fill_normal({5, StreamKind::score, number}, 0, draw / kDrawsPerBlock * kDrawsPerBlock, z);
  return std::clamp(score + sd * static_cast<double>(z[draw % kDrawsPerBlock]), 0.0, 1.0);
}

// One draw written down as the method says it, without blocks or rows.
std::vector<double> naive_danger(const Prepared& p, std::uint64_t draw) {
  const std::uint64_t first = draw / kDrawsPerBlock * kDrawsPerBlock;
  const std::size_t d = draw % kDrawsPerBlock;
  std::vector<double> group_rows(p.model.groups.size() * kDrawsPerBlock);
  std::vector<double> indicator_rows(p.model.indicators * kDrawsPerBlock);
  p.weights.fill(first, WeightOf::group, group_rows, indicator_rows);
  const auto choice = [&](std::uint32_t trigger, std::size_t choices) {
    return static_cast<std::size_t>(uniform({5, StreamKind::trigger, trigger}, draw) *
                                    static_cast<double>(choices));
  };
  const Aggregator& aggregator = p.model.dangers[choice(0, p.model.dangers.size())];
  const std::size_t normaliser = choice(1, p.model.normalisers);
  std::vector<double> danger;
  for (std::size_t item = 0; item < p.cells.items(); ++item) {
    std::vector<double> groups;
    std::vector<double> weights;
    for (std::size_t g = 0; g < p.model.groups.size(); ++g) {
      std::vector<double> scores;
      std::vector<double> inside;
      for (const std::size_t i : p.model.groups[g].indicators) {
        const Cell& cell = p.cells.at(item, i);
        const ScoreAtoms& atoms =
            normaliser > 0 && !cell.alternatives.empty() ? cell.alternatives[normaliser - 1] : cell.atoms;
        const auto number = static_cast<std::uint32_t>(item * p.model.indicators + i);
        const double u = uniform({5, StreamKind::score, number}, draw);
        scores.push_back(cell.normal_sd > 0 && cell.alternatives.empty()
                             ? clipped_normal(*cell.score, cell.normal_sd, number, draw)
                             : atoms[static_cast<std::size_t>(u * static_cast<double>(atoms.size()))]);
        inside.push_back(indicator_rows[i * kDrawsPerBlock + d]);
      }
      groups.push_back(p.model.groups[g].aggregator(scores, inside));
      weights.push_back(group_rows[g * kDrawsPerBlock + d]);
    }
    danger.push_back(aggregator(groups, weights));
  }
  return danger;
}

TEST(Uncertainty, DrawsAreThoseOfASlowSecondImplementation) {
  for (const AssessmentCase& made : every_kind_of_case()) {
    const Prepared p(made);
    DangerDraws draws(p.draws(1).drawn());
    for (const std::uint64_t first : {0, 128, 1280}) {
      draws.begin_block(first);
      for (std::size_t item = 0; item < p.cells.items(); ++item) {
        draws.evaluate(item);
        for (const std::size_t d : {0, 17, 127})
          EXPECT_NEAR(draws.danger()[d], naive_danger(p, first + d)[item], kSingle);
      }
    }
  }
}

TEST(Uncertainty, TheRunsOfDangerAndOfGroupsAreThoseOfTheDraws) {
  for (const AssessmentCase& made : every_kind_of_case()) {
    const Prepared p(made);
    const std::size_t groups = p.model.groups.size();
    const DrawStatistics danger = danger_statistics(p.draws(kDrawsPerBlock));
    const DrawStatistics group_scores = group_statistics(p.draws(kDrawsPerBlock));
    DangerDraws draws(p.draws(1).drawn());
    draws.begin_block(0);
    for (std::size_t item = 0; item < p.cells.items(); ++item) {
      draws.evaluate(item);
      EXPECT_NEAR(danger.largest[item], *std::ranges::max_element(draws.danger()), 1e-14);  // order of sums
      for (std::size_t g = 0; g < groups; ++g)
        EXPECT_EQ(
            group_scores.largest[item * groups + g],
            *std::ranges::max_element(draws.group_scores().subspan(g * kDrawsPerBlock, kDrawsPerBlock)));
    }
  }
}

TEST(Uncertainty, PointsWithOneOtherScoreAreThoseEvaluatedAnew) {
  for (const AssessmentCase& made : every_kind_of_case()) {
    const Prepared p(made);
    const auto uniforms = [](std::uint32_t stream, std::size_t rows) {
      std::vector<double> values(rows * kDrawsPerBlock);
      for (std::size_t r = 0; r < rows; ++r)
        fill_uniform({9, StreamKind::other, stream}, static_cast<std::uint32_t>(r), 0,
                     std::span(values).subspan(r * kDrawsPerBlock, kDrawsPerBlock));
      return values;
    };
    const std::vector<double> weights(p.model.groups.size() * kDrawsPerBlock, 1.0 / 3);
    const std::vector<double> aggregation = uniforms(0, 1), normaliser = uniforms(1, 1);
    const std::vector<double> scores = uniforms(2, p.model.indicators);
    const std::vector<double> others = uniforms(3, p.model.indicators);
    DangerDraws changed(p.draws(1).drawn()), anew(p.draws(1).drawn());
    for (DangerDraws* draws : {&changed, &anew}) {
      draws->begin_points();
      draws->set_points(weights, aggregation, normaliser);
    }
    for (std::size_t item = 0; item < p.cells.items(); ++item) {
      changed.evaluate_points(item, scores);
      for (std::size_t i = 0; i < p.model.indicators; ++i) {
        const auto other = std::span(others).subspan(i * kDrawsPerBlock, kDrawsPerBlock);
        changed.evaluate_points_with(item, i, other);
        std::vector<double> mixed = scores;
        std::ranges::copy(other, mixed.begin() + static_cast<std::ptrdiff_t>(i * kDrawsPerBlock));
        anew.evaluate_points(item, mixed);
        EXPECT_TRUE(std::ranges::equal(changed.danger(), anew.danger())) << item << " " << i;
      }
    }
  }
}

TEST(Uncertainty, MomentsAreThoseOfTheSlowImplementation) {
  const Prepared p(every_kind_of_case()[0]);
  const DrawStatistics statistics = danger_statistics(p.draws(512));
  for (std::size_t item = 0; item < p.cells.items(); ++item) {
    double sum = 0;
    for (std::uint64_t d = 0; d < 512; ++d) sum += naive_danger(p, d)[item];
    EXPECT_NEAR(statistics.mean[item], sum / 512, 1e-12);
  }
}

TEST(Uncertainty, WeightsSumToOneInEveryDraw) {
  for (const auto kind : {WeightUncertainty::fixed, WeightUncertainty::dirichlet,
                          WeightUncertainty::uniform_factors, WeightUncertainty::simplex,
                          WeightUncertainty::simplex_ordered, WeightUncertainty::simplex_intervals}) {
    AssessmentCase made = made_case();
    made.methodology.uncertainty.group_weights = kind;
    made.methodology.uncertainty.order = {"group2", "group0", "group1"};
    made.methodology.uncertainty.intervals = {{"group0", 0.5, 0.6}};
    const Prepared p(made);
    DangerDraws draws(p.draws(1).drawn());
    draws.begin_block(256);
    for (std::size_t d = 0; d < kDrawsPerBlock; ++d) {
      const auto weight = [&](std::size_t g) { return draws.group_weights()[g * kDrawsPerBlock + d]; };
      EXPECT_NEAR(weight(0) + weight(1) + weight(2), 1, 1e-12);
      EXPECT_TRUE(kind != WeightUncertainty::simplex_ordered ||
                  (weight(2) >= weight(0) && weight(0) >= weight(1)));
      EXPECT_TRUE(kind != WeightUncertainty::simplex_intervals ||
                  (weight(0) >= 0.5 - 1e-9 && weight(0) <= 0.6 + 1e-9));
    }
  }
}

TEST(KeyFactors, SharesSumToOneForEveryAggregation) {
  for (const AssessmentCase& made : every_kind_of_case()) {
    const Prepared p(made);
    const KeyFactors factors = differentiating_factors(p.draws(256), p.points);
    double of_indicators = 0;
    double of_groups = 0;
    for (const KeyFactor& factor : factors.differentiating) {
      of_indicators += factor.power;
      EXPECT_LE(factor.low, factor.high);
    }
    for (const KeyFactor& factor : factors.differentiating_groups) of_groups += factor.power;
    EXPECT_NEAR(of_indicators, 1, 1e-9);
    EXPECT_NEAR(of_groups, 1, 1e-9);
  }
}

TEST(KeyFactors, TheIndicatorInWhichAloneFormsDifferHasAllThePower) {
  AssessmentCase made = made_case();
  for (Judgement& judgement : made.assessment.judgements) {
    const bool told_apart = judgement.column == "group1_2";
    const double number = judgement.item.back() - '0';
    const double value = told_apart ? number * number * 0.16 : 2;
    judgement.answer = {value, value, value, 80.0};
  }
  const KeyFactors factors = differentiating_factors(Prepared(made).draws(512), Prepared(made).points);
  EXPECT_EQ(factors.differentiating.front().code, "group1_2");
  EXPECT_NEAR(factors.differentiating.front().power, 1, 1e-9);
  EXPECT_EQ(factors.differentiating_groups.front().code, "group1");
  EXPECT_EQ(factors.differentiating.front().items.front(), "form5");
}

TEST(ValueOfInformation, OfTheOnlyUncertainCellIsTheWholeAndNoMore) {
  AssessmentCase made = made_case({.items = 1, .groups = 1, .indicators_per_group = 1, .assessors = 1});
  made.methodology.uncertainty.group_weights = WeightUncertainty::fixed;
  for (const std::uint64_t draws : {1024, 2048, 4096, 8192, 16384}) {
    const double value = value_of_information(Prepared(made).draws(draws)).front();
    EXPECT_LE(value, 1) << draws;
    EXPECT_NEAR(value, 1, 0.2) << draws;  // five standard errors of a variance from 1 024 draws
  }
}

TEST(ValueOfInformation, OfAdditiveDangerIsTheShareOfVarianceThatKnowingTheCellRemoves) {
  AssessmentCase made = made_case({.unknown_share = 0.3});
  made.methodology.uncertainty.group_weights = WeightUncertainty::fixed;
  const Prepared p(made);
  const auto values = value_of_information(p.draws(8192));
  double sum = 0;
  for (const double value : values) sum += value;
  EXPECT_NEAR(sum, 1, 0.05);  // independent cells share all of the variance; 8 192 draws estimate it
  const auto gaps = ranked_gaps(p.cells, values);
  for (std::size_t i = 1; i < gaps.size(); ++i)
    EXPECT_GE(gaps[i - 1].value_of_information, gaps[i].value_of_information);
  EXPECT_FALSE(
      p.cells.at(*p.cells.index().item(gaps.front().item), *p.cells.index().indicator(gaps.front().indicator))
          .score);
}

TEST(ValueOfInformation, TheGeneralEstimatorAgreesWithTheExactOne) {
  AssessmentCase made = made_case({.unknown_share = 0.3});
  const auto exact = value_of_information(Prepared(made).draws(8192));
  made.methodology.aggregation = {.kind = AggregationKind::power,
                                  .power = 1};  // the same mean, not known as additive
  const auto estimated = value_of_information(Prepared(made).draws(8192));
  for (std::size_t cell = 0; cell < exact.size(); ++cell)
    EXPECT_NEAR(estimated[cell], exact[cell], 0.02 + 0.25 * exact[cell]);  // 512 draws
}

TEST(Sensitivity, OfAFixedWeightedMeanIsTheShareOfEachIndicatorsVariance) {
  AssessmentCase made = made_case({.unknown_share = 0.2});
  made.methodology.uncertainty.group_weights = WeightUncertainty::fixed;
  const Prepared p(made);
  const auto results = danger_sensitivity(p.draws(1000));
  ASSERT_EQ(results.size(), 1 + p.cells.items());
  const auto weights = p.model.indicator_weights();
  for (std::size_t item = 0; item < p.cells.items(); ++item) {
    double variance = 0;
    for (std::size_t i = 0; i < p.model.indicators; ++i)
      variance += weights[i] * weights[i] * variance_of(p.cells.at(item, i).atoms);
    for (const SensitivityIndex& index : results[1 + item].indices) {
      const auto i = *p.cells.index().indicator(index.input.substr(index.input.find(':') + 1));
      const double share = weights[i] * weights[i] * variance_of(p.cells.at(item, i).atoms) / variance;
      EXPECT_NEAR(index.total.value, share, 0.03) << index.input;  // N = 2 048
      EXPECT_NEAR(index.first.value, share, 0.05) << index.input;
    }
    EXPECT_NEAR(results[1 + item].variance, variance, 0.05 * variance);
  }
}

TEST(Sensitivity, ListsWeightsAndTriggersAmongItsInputs) {
  const Prepared p(every_kind_of_case()[1]);
  const auto results = danger_sensitivity(p.draws(1000));
  std::vector<std::string> inputs;
  for (const SensitivityIndex& index : results.front().indices) inputs.push_back(index.input);
  for (const char* expected : {"weight:group0", "indicator:group1_1", "aggregation", "normaliser"})
    EXPECT_NE(std::ranges::find(inputs, expected), inputs.end()) << expected;
}

}  // namespace
}  // namespace socta
