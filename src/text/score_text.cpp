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

double shown_score(const Methodology& methodology, double score) {
  switch (methodology.display.score) {
    case ScoreDisplay::hundred:
      return score * 100;
    case ScoreDisplay::native:
      return on_the_indicators_scale(methodology, score);
    case ScoreDisplay::sum:
      return weighted_sum(methodology, score);
  }
  return score * 100;
}

std::string score_text(const Methodology& methodology, double score, Language language) {
  return number_text(shown_score(methodology, score), methodology.display.decimals, language);
}

}  // namespace socta
