#include "engine/sensitivity.h"

#include <algorithm>
#include <memory>

#include "engine/sobol_indices.h"
#include "engine/weight_inputs.h"

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;

/// The inputs of the design, in order: weights, indicators that vary in any item, triggers.
struct Inputs {
  WeightInputs weights;
  std::vector<std::size_t> indicators{};
  bool aggregation = false;
  bool normaliser = false;

  std::vector<std::string> names(const Methodology& methodology) const {
    std::vector<std::string> names = weights.names();
    for (const std::size_t i : indicators) names.push_back("indicator:" + methodology.indicators[i].code);
    if (aggregation) names.emplace_back("aggregation");
    if (normaliser) names.emplace_back("normaliser");
    return names;
  }
};

bool varies(const DrawCase& input, std::size_t indicator) {
  if (input.model.group_weights[input.model.group_of[indicator]] <= 0) return false;
  for (std::size_t item = 0; item < input.cells.items(); ++item)
    if (input.cells.at(item, indicator).atoms.size() > 1) return true;
  return false;
}

Inputs inputs_of(const DrawCase& input) {
  Inputs inputs{WeightInputs(input)};
  for (std::size_t i = 0; i < input.model.indicators; ++i)
    if (varies(input, i)) inputs.indicators.push_back(i);
  inputs.aggregation = input.model.dangers.size() > 1;
  inputs.normaliser = input.model.normalisers > 1;
  return inputs;
}

/// The points of A or B as the draws take them.
struct Points {
  std::vector<double> weights;  ///< groups rows
  std::vector<double> scores;   ///< indicators rows of uniform numbers
  std::vector<double> aggregation;
  std::vector<double> normaliser;
};

/// Danger of items at the points of a design, item after item: what an input does not change is kept.
class DangerAtPoints {
 public:
  DangerAtPoints(const DrawCase& input, const Inputs& inputs)
      : input_(input), inputs_(inputs), draws_(input.drawn()), a_(empty_points()), b_(a_) {
    draws_.begin_points();
    mixed_weights_.resize(inputs.weights.names().size(), a_.weights);
  }

  void evaluate(const DesignBlock& block) {
    take(block.a, a_);
    take(block.b, b_);
    mix_weights(block);
    const std::size_t rows = block.a.size() / kWidth + 2;
    for (std::size_t n = 0; n * rows * kWidth < block.values.size(); ++n)
      evaluate_item(block.first_output + n, block.values.subspan(n * rows * kWidth, rows * kWidth));
  }

 private:
  Points empty_points() const {
    return {std::vector<double>(input_.model.groups.size() * kWidth),
            std::vector<double>(input_.model.indicators * kWidth, 0.5), std::vector<double>(kWidth, 0),
            std::vector<double>(kWidth, 0)};
  }

  void take(std::span<const double> uniforms, Points& points) const {
    std::size_t next = inputs_.weights.names().size();
    inputs_.weights.fill(uniforms.first(next * kWidth), points.weights);
    const auto take_row = [&](std::vector<double>& rows, std::size_t row) {
      std::ranges::copy(uniforms.subspan(next++ * kWidth, kWidth),
                        rows.begin() + static_cast<std::ptrdiff_t>(row * kWidth));
    };
    for (const std::size_t i : inputs_.indicators) take_row(points.scores, i);
    if (inputs_.aggregation) take_row(points.aggregation, 0);
    if (inputs_.normaliser) take_row(points.normaliser, 0);
  }

  void mix_weights(const DesignBlock& block) {
    std::vector<double> uniforms(
        block.a.begin(), block.a.begin() + static_cast<std::ptrdiff_t>(mixed_weights_.size() * kWidth));
    for (std::size_t k = 0; k < mixed_weights_.size(); ++k) {
      const auto row = std::span(uniforms).subspan(k * kWidth, kWidth);
      std::ranges::copy(block.b.subspan(k * kWidth, kWidth), row.begin());
      inputs_.weights.fill(uniforms, mixed_weights_[k]);
      std::ranges::copy(block.a.subspan(k * kWidth, kWidth), row.begin());
    }
  }

  void evaluate_all(std::size_t item, const Points& points, std::span<const double> normaliser) {
    draws_.set_points(points.weights, points.aggregation, normaliser);
    draws_.evaluate_points(item, points.scores);
  }

  /// The rows of a block: at A, at B, then with each input from B.
  void evaluate_item(std::size_t item, std::span<double> rows) {
    const auto row = [rows](std::size_t n) { return rows.subspan(n * kWidth, kWidth); };
    evaluate_all(item, b_, b_.normaliser);
    std::ranges::copy(draws_.danger(), row(1).begin());
    evaluate_all(item, a_, a_.normaliser);
    std::ranges::copy(draws_.danger(), row(0).begin());
    std::size_t next = 2;
    for (const std::vector<double>& weights : mixed_weights_) {
      draws_.set_points(weights, a_.aggregation, a_.normaliser);
      draws_.aggregate_danger(draws_.group_scores(), row(next++));
    }
    draws_.set_points(a_.weights, a_.aggregation, a_.normaliser);
    for (const std::size_t i : inputs_.indicators) {
      draws_.evaluate_points_with(item, i, std::span(b_.scores).subspan(i * kWidth, kWidth));
      std::ranges::copy(draws_.danger(), row(next++).begin());
    }
    if (inputs_.aggregation) {
      draws_.set_points(a_.weights, b_.aggregation, a_.normaliser);
      draws_.aggregate_danger(draws_.group_scores(), row(next++));
    }
    if (inputs_.normaliser) {
      evaluate_all(item, a_, b_.normaliser);
      std::ranges::copy(draws_.danger(), row(next++).begin());
    }
  }

  const DrawCase& input_;
  const Inputs& inputs_;
  DangerDraws draws_;
  Points a_;
  Points b_;
  std::vector<std::vector<double>> mixed_weights_{};  ///< of A with one weight input from B
};

Sensitivity described(std::string output, const SobolDesign& design, const std::vector<std::string>& names,
                      const SobolIndices& indices) {
  Sensitivity result;
  result.output = std::move(output);
  result.design = kSobolDesignName;
  result.base_size = design.base_size;
  result.bootstraps = design.bootstraps;
  result.variance = indices.variance;
  result.sum_first = indices.sum_first;
  result.verdict = indices.verdict;
  for (std::size_t i = 0; i < names.size(); ++i)
    result.indices.push_back({names[i], indices.first[i], indices.total[i]});
  return result;
}

void add_scaled(IndexEstimate& sum, const IndexEstimate& index, double share) {
  sum.value += share * index.value;
  sum.low += share * index.low;
  sum.high += share * index.high;
}

// The worst verdict among the items that vary.
SensitivityVerdict worst(const std::vector<SobolIndices>& items) {
  auto verdict = SensitivityVerdict::no_variance;
  for (const SobolIndices& item : items) {
    if (item.verdict == SensitivityVerdict::no_variance) continue;
    if (verdict == SensitivityVerdict::no_variance || item.verdict > verdict) verdict = item.verdict;
  }
  return verdict;
}

SobolIndices together(const std::vector<SobolIndices>& items, std::size_t inputs) {
  SobolIndices all;
  all.first.resize(inputs);
  all.total.resize(inputs);
  for (const SobolIndices& item : items) all.variance += item.variance;
  for (const SobolIndices& item : items) {
    if (item.verdict == SensitivityVerdict::no_variance) continue;
    const double share = item.variance / all.variance;
    all.sum_first += share * item.sum_first;
    for (std::size_t i = 0; i < inputs; ++i) {
      add_scaled(all.first[i], item.first[i], share);
      add_scaled(all.total[i], item.total[i], share);
    }
  }
  all.verdict = worst(items);
  return all;
}

}  // namespace

std::vector<Sensitivity> danger_sensitivity(const DrawCase& input) {
  const Inputs inputs = inputs_of(input);
  const auto names = inputs.names(input.methodology);
  if (names.empty()) return {};
  SobolDesign design;
  design.inputs = names.size();
  design.outputs = input.cells.items();
  design.base_size = kSensitivityBaseSize;
  design.bootstraps = kSensitivityBootstraps;
  design.seed = input.seed;
  design.threads = input.threads;
  const auto items = sobol_indices(design, [&]() -> DesignModel {
    return [points = std::make_shared<DangerAtPoints>(input, inputs)](const DesignBlock& block) {
      points->evaluate(block);
    };
  });
  std::vector<Sensitivity> results;
  results.push_back(described("", design, names, together(items, names.size())));
  for (std::size_t item = 0; item < items.size(); ++item)
    results.push_back(described(input.cells.index().items()[item], design, names, items[item]));
  return results;
}

}  // namespace socta
