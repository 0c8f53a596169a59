#include "engine/factor_probability.h"

#include "domain/yardstick.h"
#include "engine/judged_cells.h"

namespace socta {
namespace {

Scale percent_scale() {
  Scale scale;
  scale.code = "percent";
  scale.kind = ScaleKind::numeric;
  scale.low = 0;
  scale.high = 100;
  return scale;
}

FactorProbability known_probability(const std::string& factor, const PooledJudgement& pooled) {
  return {factor,
          pooled.mean / 100,
          pooled.quantiles.front() / 100,
          pooled.quantiles.back() / 100,
          pooled.assessors,
          true};
}

/// The factor's own answer counts like a single assessor's, but as nobody's judgement.
FactorProbability own_probability(const Factor& factor, const JudgementRules& rules) {
  const std::vector<PoolAnswer> own{{0, 0, distribution_of(factor.probability, rules, percent_scale())}};
  const PooledJudgement pooled = pool(own, rules.pooling, OrganisationBalance::each_assessor);
  if (pooled.state != PoolState::pooled) return {factor.code};
  FactorProbability probability = known_probability(factor.code, pooled);
  probability.assessors = 0;
  return probability;
}

}  // namespace

std::vector<FactorProbability> factor_probabilities(const AssessmentCase& input) {
  const JudgementRules& rules = input.methodology.judgement;
  const Assessment& assessment = input.assessment;
  const JudgedCells judged(assessment, assessment.factor_judgements, rules, percent_scale());
  std::vector<FactorProbability> probabilities;
  for (const Factor& factor : assessment.factors) {
    const PooledJudgement pooled = judged.pooled(factor.code, "");
    probabilities.push_back(pooled.state == PoolState::pooled ? known_probability(factor.code, pooled)
                                                              : own_probability(factor, rules));
  }
  return probabilities;
}

std::vector<FactorResult> factor_results(const AssessmentCase& input,
                                         const std::vector<FactorProbability>& probabilities) {
  std::vector<FactorResult> results;
  for (const FactorProbability& p : probabilities) {
    FactorResult result{p.factor, p.mean, p.low, p.high, {}};
    if (p.known && !input.methodology.yardsticks.empty())
      result.word = probability_word(input.methodology.yardsticks.front(), p.mean).value_or("");
    results.push_back(result);
  }
  return results;
}

}  // namespace socta
