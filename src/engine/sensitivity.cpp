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
    if (aggregation) names.push_back("aggregation");
    if (normaliser) names.push_back("normaliser");
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

/// Danger of all items at the points of a design.
class DesignPoints {
 public:
  DesignPoints(const DrawCase& input, const Inputs& inputs)
      : input_(input),
        inputs_(inputs),
        draws_(input.drawn()),
        weights_(input.model.groups.size() * kWidth),
        scores_(input.model.indicators * kWidth, 0.5),
        first_choice_(kWidth, 0) {}

  void evaluate(std::span<const double> uniforms, std::span<double> danger) {
    std::size_t next = inputs_.weights.names().size();
    inputs_.weights.fill(uniforms.first(next * kWidth), weights_);
    for (const std::size_t i : inputs_.indicators)
      std::ranges::copy(uniforms.subspan(next++ * kWidth, kWidth),
                        scores_.begin() + static_cast<std::ptrdiff_t>(i * kWidth));
    const auto aggregation = inputs_.aggregation ? uniforms.subspan(next++ * kWidth, kWidth) : first_choice_;
    const auto normaliser = inputs_.normaliser ? uniforms.subspan(next++ * kWidth, kWidth) : first_choice_;
    draws_.begin_points(weights_, aggregation, normaliser);
    for (std::size_t item = 0; item < input_.cells.items(); ++item) {
      draws_.evaluate_points(item, scores_);
      std::ranges::copy(draws_.danger(), danger.begin() + static_cast<std::ptrdiff_t>(item * kWidth));
    }
  }

 private:
  const DrawCase& input_;
  const Inputs& inputs_;
  DangerDraws draws_;
  std::vector<double> weights_;
  std::vector<double> scores_;
  std::vector<double> first_choice_;
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
  const auto items = sobol_indices(design, [&]() -> PointModel {
    return [points = std::make_shared<DesignPoints>(input, inputs)](std::span<const double> uniforms,
                                                                    std::span<double> danger) {
      points->evaluate(uniforms, danger);
    };
  });
  std::vector<Sensitivity> results;
  results.push_back(described("", design, names, together(items, names.size())));
  for (std::size_t item = 0; item < items.size(); ++item)
    results.push_back(described(input.cells.index().items()[item], design, names, items[item]));
  return results;
}

}  // namespace socta
