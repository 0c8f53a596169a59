#include "engine/classical_model.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace socta {
namespace {

constexpr double kSmallestBin = 1e-9;

using Quantiles = std::vector<double>;
using ItemAnswer = std::optional<Quantiles>;

struct Range {
  double low = 0;
  double high = 0;
};

/// Probability of each bin between the levels.
std::vector<double> bin_probabilities(std::span<const double> levels) {
  std::vector<double> result;
  double before = 0;
  for (const double level : levels) {
    result.push_back(level - before);
    before = level;
  }
  result.push_back(1 - before);
  return result;
}

double on_background(Background background, double value) {
  return background == Background::uniform ? value : std::log(value);
}

double from_background(Background background, double value) {
  return background == Background::uniform ? value : std::exp(value);
}

/// The study with every number on its item's background, where intervals are measured by length.
ElicitationStudy transformed(const ElicitationStudy& study) {
  ElicitationStudy result = study;
  for (std::size_t i = 0; i < study.items.size(); ++i) {
    const Background background = study.items[i].background;
    if (auto& value = result.items[i].realization) value = on_background(background, *value);
    for (ExpertAnswers& expert : result.experts)
      if (auto& answer = expert.quantiles[i])
        for (double& quantile : *answer) quantile = on_background(background, quantile);
  }
  return result;
}

std::optional<Range> intrinsic_range(const ElicitationStudy& study, std::size_t item, double overshoot) {
  std::vector<double> all;
  for (const ExpertAnswers& expert : study.experts)
    if (const auto& answer = expert.quantiles[item]) all.insert(all.end(), answer->begin(), answer->end());
  if (all.empty()) return std::nullopt;
  if (study.items[item].realization) all.push_back(*study.items[item].realization);
  const auto [low, high] = std::minmax_element(all.begin(), all.end());
  const double length = *high > *low ? *high - *low : 1.0;
  return Range{*low - overshoot * length, *high + overshoot * length};
}

/// Ends of the bins of an answer: low, the quantiles, high.
Quantiles bin_ends(const Quantiles& answer, const Range& range) {
  Quantiles ends{range.low};
  ends.insert(ends.end(), answer.begin(), answer.end());
  ends.push_back(range.high);
  return ends;
}

double information(const Quantiles& answer, const Range& range, const std::vector<double>& bins) {
  const Quantiles ends = bin_ends(answer, range);
  double sum = 0;
  for (std::size_t b = 0; b < bins.size(); ++b) {
    const double share = std::max((ends[b + 1] - ends[b]) / (range.high - range.low), kSmallestBin);
    sum += bins[b] * std::log(bins[b] / share);
  }
  return sum;
}

std::size_t bin_of(const Quantiles& answer, double value) {
  return static_cast<std::size_t>(std::lower_bound(answer.begin(), answer.end(), value) - answer.begin());
}

/// The parts of a study that every step needs, on the background scale.
struct Prepared {
  ElicitationStudy study;
  std::vector<double> bins;
  std::vector<std::optional<Range>> ranges;
  double power = 1;
};

Prepared prepared(const ElicitationStudy& study, const ClassicalModelOptions& options) {
  Prepared p{transformed(study), bin_probabilities(study.levels), {}, options.power};
  for (std::size_t i = 0; i < study.items.size(); ++i)
    p.ranges.push_back(intrinsic_range(p.study, i, options.overshoot));
  return p;
}

ExpertScore score_of(const Prepared& p, const std::vector<ItemAnswer>& answers) {
  ExpertScore score;
  score.hits.assign(p.bins.size(), 0);
  double answered = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (!answers[i]) continue;
    const double info = information(*answers[i], *p.ranges[i], p.bins);
    answered += 1;
    score.information_all += info;
    if (const auto& value = p.study.items[i].realization) {
      ++score.seeds;
      score.information_seeds += info;
      ++score.hits[bin_of(*answers[i], *value)];
    }
  }
  if (answered > 0) score.information_all /= answered;
  if (score.seeds == 0) return score;
  score.information_seeds /= static_cast<double>(score.seeds);
  const Calibration calibration = calibration_of(score.hits, p.study.levels, p.power);
  score.statistic = calibration.statistic;
  score.calibration = calibration.probability;
  return score;
}

/// Weights of the experts for one item, not normalised.
std::vector<double> item_weights(const Prepared& p, const std::vector<ExpertScore>& scores, std::size_t item,
                                 CookeWeighting weighting, double alpha) {
  std::vector<double> weights;
  for (std::size_t e = 0; e < scores.size(); ++e) {
    const auto& answer = p.study.experts[e].quantiles[item];
    double weight = answer ? 1 : 0;
    if (weighting != CookeWeighting::equal) {
      weight *= scores[e].calibration >= alpha ? scores[e].calibration : 0;
      if (weighting == CookeWeighting::global) weight *= scores[e].information_seeds;
      if (weighting == CookeWeighting::per_item && answer)
        weight *= information(*answer, *p.ranges[item], p.bins);
    }
    weights.push_back(weight);
  }
  return weights;
}

double piecewise_cdf(const Quantiles& ends, const std::vector<double>& bins, double x) {
  double below = 0;
  for (std::size_t b = 0; b < bins.size(); ++b) {
    if (x >= ends[b + 1]) {
      below += bins[b];
      continue;
    }
    if (x > ends[b]) below += bins[b] * (x - ends[b]) / (ends[b + 1] - ends[b]);
    break;
  }
  return below;
}

/// The weighted mixture of the experts' piecewise distributions on one item.
struct Mixture {
  std::vector<Quantiles> ends;
  std::vector<double> weights;
  double total = 0;

  double cdf(const std::vector<double>& bins, double x) const {
    double sum = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) sum += weights[i] * piecewise_cdf(ends[i], bins, x);
    return sum / total;
  }
};

Mixture mixture_of(const Prepared& p, std::size_t item, const std::vector<double>& weights) {
  Mixture mixture;
  for (std::size_t e = 0; e < weights.size(); ++e) {
    if (!(weights[e] > 0)) continue;
    mixture.ends.push_back(bin_ends(*p.study.experts[e].quantiles[item], *p.ranges[item]));
    mixture.weights.push_back(weights[e]);
    mixture.total += weights[e];
  }
  return mixture;
}

/// The mixture's distribution function is linear between the ends of all bins: found exactly, without
/// iteration.
double mixture_quantile(const Mixture& mixture, const std::vector<double>& bins, double level) {
  Quantiles knots;
  for (const Quantiles& ends : mixture.ends) knots.insert(knots.end(), ends.begin(), ends.end());
  std::sort(knots.begin(), knots.end());
  double before = knots.front();
  double cdf_before = 0;
  for (const double knot : knots) {
    const double cdf = mixture.cdf(bins, knot);
    if (cdf >= level)
      return cdf > cdf_before
                 ? before + (knot - before) * std::clamp((level - cdf_before) / (cdf - cdf_before), 0.0, 1.0)
                 : knot;
    before = knot;
    cdf_before = cdf;
  }
  return knots.back();
}

std::vector<ItemAnswer> combined_answers(const Prepared& p, const std::vector<ExpertScore>& scores,
                                         CookeWeighting weighting, double alpha) {
  std::vector<ItemAnswer> answers(p.study.items.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Mixture mixture = mixture_of(p, i, item_weights(p, scores, i, weighting, alpha));
    if (mixture.ends.empty()) continue;
    answers[i].emplace();
    for (const double level : p.study.levels) answers[i]->push_back(mixture_quantile(mixture, p.bins, level));
  }
  return answers;
}

double performance(const ExpertScore& score) { return score.calibration * score.information_seeds; }

/// The calibration that, as a cut-off, gives the best decision maker; of equally good ones the highest.
double best_cut_off(const Prepared& p, const std::vector<ExpertScore>& scores, CookeWeighting weighting) {
  std::vector<double> candidates;
  for (const ExpertScore& score : scores) candidates.push_back(score.calibration);
  std::sort(candidates.rbegin(), candidates.rend());
  double best = candidates.front();
  double best_performance = -1;
  for (const double alpha : candidates) {
    const double reached = performance(score_of(p, combined_answers(p, scores, weighting, alpha)));
    if (reached <= best_performance) continue;
    best = alpha;
    best_performance = reached;
  }
  return best;
}

double expert_weight(const ExpertScore& score, CookeWeighting weighting, double alpha) {
  if (weighting == CookeWeighting::equal) return 1;
  return score.calibration >= alpha ? performance(score) : 0;
}

double normalise_weights(std::vector<ExpertScore>& scores, CookeWeighting weighting, double alpha) {
  double total = 0;
  for (ExpertScore& score : scores) {
    score.weight = expert_weight(score, weighting, alpha);
    total += score.weight;
  }
  if (total > 0)
    for (ExpertScore& score : scores) score.weight /= total;
  return total;
}

CombinedScore combined_score(const Prepared& p, std::vector<ItemAnswer> answers) {
  const ExpertScore score = score_of(p, answers);
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (answers[i])
      for (double& quantile : *answers[i]) quantile = from_background(p.study.items[i].background, quantile);
  return {score.calibration, score.information_seeds, score.information_all, score.hits, std::move(answers)};
}

bool has_seeds(const std::vector<ExpertScore>& scores) {
  return std::any_of(scores.begin(), scores.end(), [](const ExpertScore& score) { return score.seeds > 0; });
}

}  // namespace

Calibration calibration_of(std::span<const std::size_t> hits, std::span<const double> levels, double power) {
  const auto bins = bin_probabilities(levels);
  double count = 0;
  for (const std::size_t hit : hits) count += static_cast<double>(hit);
  if (!(count > 0)) return {};
  double relative = 0;
  for (std::size_t b = 0; b < bins.size(); ++b) {
    const double share = static_cast<double>(hits[b]) / count;
    if (share > 0) relative += share * std::log(share / bins[b]);
  }
  const double statistic = std::max(0.0, 2 * count * power * relative);
  return {statistic, boost::math::gamma_q(static_cast<double>(levels.size()) / 2, statistic / 2)};
}

ClassicalModel classical_model(const ElicitationStudy& study, const ClassicalModelOptions& options) {
  ClassicalModel model;
  const Prepared p = prepared(study, options);
  for (const ExpertAnswers& expert : p.study.experts) model.experts.push_back(score_of(p, expert.quantiles));
  const bool by_performance = options.weighting != CookeWeighting::equal;
  if (model.experts.empty() || (by_performance && !has_seeds(model.experts))) return model;
  const bool optimised = by_performance && options.cut_off == CutOff::optimised;
  model.alpha = optimised ? best_cut_off(p, model.experts, options.weighting) : options.alpha;
  model.state = ClassicalModelState::no_weight;
  if (!(normalise_weights(model.experts, options.weighting, model.alpha) > 0)) return model;
  model.state = ClassicalModelState::computed;
  model.decision_maker =
      combined_score(p, combined_answers(p, model.experts, options.weighting, model.alpha));
  return model;
}

}  // namespace socta
