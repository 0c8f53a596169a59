#include "engine/confidence_factor.h"

#include <algorithm>
#include <memory>
#include <span>

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;

/// One row per item: 1 in the draws in which it is first with its own central weights.
class FirstWithCentralWeights {
 public:
  FirstWithCentralWeights(const DrawCase& input, const std::vector<std::vector<double>>& central_weights)
      : input_(input),
        central_weights_(central_weights),
        draws_(input.drawn()),
        groups_(input.cells.items() * input.model.groups.size() * kWidth),
        danger_(kWidth),
        own_(kWidth) {}

  void evaluate(const DrawBlock& block) {
    draws_.begin_block(block.first_draw);
    for (std::size_t item = 0; item < input_.cells.items(); ++item) {
      draws_.evaluate(item);
      std::ranges::copy(draws_.group_scores(), groups_of(item).begin());
    }
    for (std::size_t item = 0; item < input_.cells.items(); ++item) {
      const auto row = block.danger.subspan(item * kWidth, kWidth);
      std::ranges::fill(row, central_weights_[item].empty() ? 0 : 1);
      if (!central_weights_[item].empty()) strike_out_beaten(item, row);
    }
  }

 private:
  std::span<double> groups_of(std::size_t item) {
    const std::size_t length = input_.model.groups.size() * kWidth;
    return std::span(groups_).subspan(item * length, length);
  }

  void strike_out_beaten(std::size_t item, std::span<double> row) {
    draws_.set_group_weights(central_weights_[item]);
    draws_.aggregate_danger(groups_of(item), own_);
    for (std::size_t other = 0; other < input_.cells.items(); ++other) {
      if (other == item) continue;
      draws_.aggregate_danger(groups_of(other), danger_);
      for (std::size_t d = 0; d < kWidth; ++d)
        if (danger_[d] > own_[d]) row[d] = 0;
    }
  }

  const DrawCase& input_;
  const std::vector<std::vector<double>>& central_weights_;
  DangerDraws draws_;
  std::vector<double> groups_;
  std::vector<double> danger_;
  std::vector<double> own_;
};

}  // namespace

std::vector<std::optional<double>> confidence_factors(
    const DrawCase& input, const std::vector<std::vector<double>>& central_weights) {
  DrawPlan plan;
  plan.items = input.cells.items();
  plan.draws = std::min(input.draws, kConfidenceDraws);
  plan.threads = input.threads;
  plan.statistics = {
      .quantiles = false, .classes = false, .ranks = false, .pairwise = false, .central_weights = false};
  const DrawStatistics statistics = run_draws(plan, [&]() -> DrawEvaluator {
    return [first = std::make_shared<FirstWithCentralWeights>(input, central_weights)](
               const DrawBlock& block) { first->evaluate(block); };
  });
  std::vector<std::optional<double>> factors(plan.items);
  for (std::size_t item = 0; item < plan.items; ++item)
    if (!central_weights[item].empty()) factors[item] = statistics.mean[item];
  return factors;
}

}  // namespace socta
