#include "engine/weight_inputs.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;
constexpr std::size_t kBank = 64 * kDrawsPerBlock;
// Where the quantile functions of gamma and exponential variates are cut off.
constexpr double kLargestP = 1 - 1e-6;

QuantileTable variate_table(const UncertaintyRules& rules, double stated) {
  switch (rules.group_weights) {
    case WeightUncertainty::uniform_factors:
      return tabulate([&](double p) { return stated * (1 - rules.factor + 2 * rules.factor * p); });
    case WeightUncertainty::dirichlet:
      return tabulate([&](double p) {
        return p <= 0 ? 0 : boost::math::gamma_p_inv(rules.concentration * stated, std::min(p, kLargestP));
      });
    default:
      return tabulate([](double p) { return -std::log(1 - std::min(p, kLargestP)); });
  }
}

bool is_constrained(WeightUncertainty kind) {
  return kind == WeightUncertainty::simplex_ordered || kind == WeightUncertainty::simplex_intervals;
}

std::vector<double> drawn_bank(const DrawCase& input) {
  const std::size_t groups = input.model.groups.size();
  std::vector<double> bank(groups * kBank);
  std::vector<double> block(groups * kWidth);
  std::vector<double> unused(input.model.indicators * kWidth);
  for (std::size_t first = 0; first < kBank; first += kWidth) {
    input.weights.fill(first, WeightOf::group, block, unused);
    for (std::size_t g = 0; g < groups; ++g)
      std::copy_n(block.data() + g * kWidth, kWidth, bank.data() + g * kBank + first);
  }
  return bank;
}

}  // namespace

WeightInputs::WeightInputs(const DrawCase& input) : stated_(input.model.group_weights) {
  const UncertaintyRules& rules = input.methodology.uncertainty;
  if (rules.group_weights == WeightUncertainty::fixed) return;
  const auto weighted = std::ranges::count_if(stated_, [](double weight) { return weight > 0; });
  if (weighted < 2) return;
  if (is_constrained(rules.group_weights)) {
    names_ = {"weight:*"};
    bank_ = drawn_bank(input);
    return;
  }
  for (std::size_t g = 0; g < stated_.size(); ++g) {
    if (stated_[g] <= 0) continue;
    names_.push_back("weight:" + input.model.groups[g].code);
    groups_.push_back(g);
    variates_.push_back(variate_table(rules, stated_[g]));
  }
}

void WeightInputs::fill_variates(std::span<const double> uniforms, std::span<double> weights) const {
  std::ranges::fill(weights, 0);
  for (std::size_t k = 0; k < groups_.size(); ++k)
    for (std::size_t d = 0; d < kWidth; ++d)
      weights[groups_[k] * kWidth + d] = value_at(variates_[k], uniforms[k * kWidth + d]);
  for (std::size_t d = 0; d < kWidth; ++d) {
    double sum = 0;
    for (const std::size_t g : groups_) sum += weights[g * kWidth + d];
    for (const std::size_t g : groups_) weights[g * kWidth + d] /= sum;
  }
}

void WeightInputs::fill_from_bank(std::span<const double> uniforms, std::span<double> weights) const {
  for (std::size_t d = 0; d < kWidth; ++d) {
    const auto chosen = static_cast<std::size_t>(uniforms[d] * kBank);
    for (std::size_t g = 0; g < stated_.size(); ++g) weights[g * kWidth + d] = bank_[g * kBank + chosen];
  }
}

void WeightInputs::fill(std::span<const double> uniforms, std::span<double> weights) const {
  if (!bank_.empty()) return fill_from_bank(uniforms, weights);
  if (!groups_.empty()) return fill_variates(uniforms, weights);
  for (std::size_t g = 0; g < stated_.size(); ++g)
    std::ranges::fill(weights.subspan(g * kWidth, kWidth), stated_[g]);
}

}  // namespace socta
