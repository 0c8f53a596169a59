#include "engine/classical_model.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "engine/quantile_mixture.h"

namespace socta {
namespace {

using ItemAnswer = std::optional<Quantiles>;

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

std::optional<IntrinsicRange> intrinsic_range(const ElicitationStudy& study, std::size_t item,
                                              double overshoot) {
  std::vector<double> all;
  for (const ExpertAnswers& expert : study.experts)
    if (const auto& answer = expert.quantiles[item]) all.insert(all.end(), answer->begin(), answer->end());
  if (all.empty()) return std::nullopt;
  if (study.items[item].realization) all.push_back(*study.items[item].realization);
  const auto [low, high] = std::minmax_element(all.begin(), all.end());
  const double length = *high > *low ? *high - *low : 1.0;
  return IntrinsicRange{*low - overshoot * length, *high + overshoot * length};
}

std::size_t bin_of(const Quantiles& answer, double value) {
  return static_cast<std::size_t>(std::lower_bound(answer.begin(), answer.end(), value) - answer.begin());
}

/// The parts of a study that every step needs, on the background scale.
struct Prepared {
  ElicitationStudy study;
  std::vector<double> bins;
  std::vector<std::optional<IntrinsicRange>> ranges;
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
    const double info = relative_information(*answers[i], *p.ranges[i], p.bins);
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
        weight *= relative_information(*answer, *p.ranges[item], p.bins);
    }
    weights.push_back(weight);
  }
  return weights;
}

QuantileMixture mixture_of(const Prepared& p, std::size_t item, const std::vector<double>& weights) {
  QuantileMixture mixture;
  for (std::size_t e = 0; e < weights.size(); ++e) {
    if (!(weights[e] > 0)) continue;
    mixture.add(*p.study.experts[e].quantiles[item], *p.ranges[item], weights[e]);
  }
  return mixture;
}

std::vector<ItemAnswer> combined_answers(const Prepared& p, const std::vector<ExpertScore>& scores,
                                         CookeWeighting weighting, double alpha) {
  std::vector<ItemAnswer> answers(p.study.items.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const QuantileMixture mixture = mixture_of(p, i, item_weights(p, scores, i, weighting, alpha));
    if (mixture.empty()) continue;
    answers[i].emplace();
    for (const double level : p.study.levels) answers[i]->push_back(mixture.quantile(p.bins, level));
  }
  return answers;
}

double performance(const ExpertScore& score) { return score.calibration * score.information_seeds; }

/// The calibration that, as a cut-off, gives the best decision maker; of equally good ones the highest.
double best_cut_off(const Prepared& p, const std::vector<ExpertScore>& scores, CookeWeighting weighting) {
  std::vector<double> candidates;
  candidates.reserve(scores.size());
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
