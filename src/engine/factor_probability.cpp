#include "engine/factor_probability.h"

#include "domain/yardstick.h"
#include "engine/judged_cells.h"

namespace socta {
namespace {

enum class Wanted { means, everything };

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
FactorProbability own_probability(const Factor& factor, const JudgementRules& rules, Wanted wanted) {
  const std::vector<PoolAnswer> own{{0, 0, distribution_of(factor.probability, rules, percent_scale())}};
  const auto pool_own = wanted == Wanted::means ? pool_centre : pool;
  const PooledJudgement pooled = pool_own(own, rules.pooling, OrganisationBalance::each_assessor);
  if (pooled.state != PoolState::pooled) return {factor.code};
  FactorProbability probability = known_probability(factor.code, pooled);
  probability.assessors = 0;
  return probability;
}

std::vector<FactorProbability> probabilities_of(const AssessmentCase& input, Wanted wanted) {
  const JudgementRules& rules = input.methodology.judgement;
  const Assessment& assessment = input.assessment;
  const JudgedCells judged(assessment, assessment.factor_judgements, rules, percent_scale());
  std::vector<FactorProbability> probabilities;
  for (const Factor& factor : assessment.factors) {
    const PooledJudgement pooled =
        wanted == Wanted::means ? judged.centre(factor.code, "") : judged.pooled(factor.code, "");
    probabilities.push_back(pooled.state == PoolState::pooled ? known_probability(factor.code, pooled)
                                                              : own_probability(factor, rules, wanted));
  }
  return probabilities;
}

}  // namespace

std::vector<FactorProbability> factor_probabilities(const AssessmentCase& input) {
  return probabilities_of(input, Wanted::everything);
}

std::vector<FactorProbability> factor_means(const AssessmentCase& input) {
  return probabilities_of(input, Wanted::means);
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
