#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace socta {

/// The measure relative to which an expert's answer is informative.
enum class Background { uniform, log_uniform };

/// A seed question (its value has become known) or a target question (it has not). log_uniform needs positive
/// values.
struct ElicitedItem {
  Background background = Background::uniform;
  std::optional<double> realization{};
};

/// One expert's quantiles for each item, at the study's levels, rising; none: not answered.
struct ExpertAnswers {
  std::vector<std::optional<std::vector<double>>> quantiles{};
};

struct ElicitationStudy {
  std::vector<double> levels{};  ///< in (0, 1), rising: .05, .50, .95 or any other number of them
  std::vector<ElicitedItem> items{};
  std::vector<ExpertAnswers> experts{};
};

/// `global`: an expert has one weight, calibration × mean information over the seed questions. `per_item`:
/// one for each item, calibration × information on that item. `equal`: no performance at all.
enum class CookeWeighting { equal, global, per_item };

enum class CutOff { fixed, optimised };

struct ClassicalModelOptions {
  CookeWeighting weighting = CookeWeighting::global;
  CutOff cut_off = CutOff::fixed;
  double alpha = 0;        ///< fixed: experts with a calibration below it get no weight
  double overshoot = 0.1;  ///< k: the intrinsic range reaches beyond all answers and the realization by this
                           ///< share of their range
  double power =
      1;  ///< of the calibration test: N is replaced by N · power (Cooke 1991, §9.2); 1 = full power
};

struct ExpertScore {
  std::vector<std::size_t>
      hits{};             ///< realizations below, between and above the quantiles; one on a quantile is below
  std::size_t seeds = 0;  ///< seed questions answered
  double statistic = 0;   ///< 2 · N · I(s‖p)
  double calibration = 0;        ///< P(χ²_k ≥ statistic); 0 without an answered seed question
  double information_seeds = 0;  ///< mean over the seed questions answered
  double information_all = 0;    ///< mean over all items answered
  double weight = 0;             ///< normalised; for per_item calibration × information_seeds, normalised
};

struct CombinedScore {
  double calibration = 0;
  double information_seeds = 0;
  double information_all = 0;
  std::vector<std::size_t> hits{};
  std::vector<std::optional<std::vector<double>>>
      quantiles{};  ///< decision maker's answer for each item, at the levels
};

/// `no_seeds`: no realization is known; `no_weight`: no expert passes the cut-off. In both there is no
/// decision maker, except with equal weights.
enum class ClassicalModelState { computed, no_seeds, no_weight };

struct ClassicalModel {
  ClassicalModelState state = ClassicalModelState::no_seeds;
  std::vector<ExpertScore> experts{};
  double alpha = 0;  ///< the cut-off used
  CombinedScore decision_maker{};
};

/// Kullback–Leibler calibration from hit counts in the bins between quantiles: 2·N·I(s‖p) and P(χ²_k ≥ it)
/// with k = number of levels (Cooke 1991, Experts in Uncertainty, ch. 12).
struct Calibration {
  double statistic = 0;
  double probability = 0;
};
Calibration calibration_of(std::span<const std::size_t> hits, std::span<const double> levels,
                           double power = 1);

/// Cooke's classical model: scores of the experts, their weights, and the weighted linear pool ("decision
/// maker") with its own scores. Information of an answer is Σ p_i ln(p_i / r_i), r_i the background measure
/// between its quantiles on the intrinsic range. `optimised` takes, among the experts' calibrations as
/// cut-offs, the one whose decision maker has the largest calibration × information. Two equal quantiles
/// would be infinitely informative: a bin is never taken as smaller than 1e-9 of the intrinsic range.
ClassicalModel classical_model(const ElicitationStudy& study, const ClassicalModelOptions& options = {});

}  // namespace socta
