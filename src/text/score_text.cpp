#include "text/score_text.h"

#include "text/number_text.h"

namespace socta {
namespace {

// Σ weight · value at the score: every indicator of the composite at that share of its scale.
double weighted_sum(const Methodology& methodology, double score) {
  double low = 0;
  double high = 0;
  for (const Indicator& indicator : methodology.indicators) {
    const IndicatorGroup* group = find_group(methodology, indicator.group);
    if (!group || group->axis == Axis::context) continue;
    low += indicator.weight * indicator.scale.low;
    high += indicator.weight * indicator.scale.high;
  }
  return low + score * (high - low);
}

double on_the_indicators_scale(const Methodology& methodology, double score) {
  return methodology.indicators.empty() ? score : from_unit(methodology.indicators.front().scale, score);
}

}  // namespace

std::string score_text(const Methodology& methodology, double score, Language language) {
  const int decimals = methodology.display.decimals;
  switch (methodology.display.score) {
    case ScoreDisplay::hundred:
      return number_text(score * 100, decimals, language);
    case ScoreDisplay::native:
      return number_text(on_the_indicators_scale(methodology, score), decimals, language);
    case ScoreDisplay::sum:
      return number_text(weighted_sum(methodology, score), decimals, language);
  }
  return number_text(score * 100, decimals, language);
}

}  // namespace socta
