#include <algorithm>
#include <cmath>
#include <cstdio>

#include "bench.h"
#include "bench_input.h"
#include "engine/fixed_sums.h"
#include "engine/sobol_indices.h"
#include "engine/sum_layout.h"
#include "engine/weight_rows.h"
#include "scalar_sobol.h"

namespace socta::bench {
namespace {

/// The danger of the first item as a function of the 5 + 30 weight factors.
class DangerOfFirstItem {
 public:
  explicit DangerOfFirstItem(const Input& input)
      : stated_(input.weights),
        layout_(danger_layout(input.danger)),
        members_(input.danger.groups.size()),
        weights_(35 * kDrawsPerBlock) {
    for (const ScoreCell& cell : input.scores.of_item(0)) scores_.push_back(cell.value);
    for (std::size_t g = 0; g < members_.size(); ++g) {
      all_groups_.push_back(g);
      for (const std::size_t k : input.danger.groups[g].indicators) members_[g].push_back(k);
    }
  }

  void operator()(std::span<const double> inputs, std::span<double> outputs) {
    const std::size_t groups = members_.size();
    for (std::size_t n = 0; n < 35; ++n) {
      const double w = n < groups ? stated_.group_weights[n] : stated_.indicator_weights[n - groups];
      for (std::size_t d = 0; d < kDrawsPerBlock; ++d)
        row(n)[d] = w * (0.75 + 0.5 * inputs[n * kDrawsPerBlock + d]);
    }
    normalise_rows({row(0), all_groups_}, nullptr);
    for (std::size_t g = 0; g < groups; ++g) normalise_rows({row(groups), members_[g]}, row(g));
    fixed_sums(scores_.data(), 1, layout_, row(groups), outputs.data());
  }

 private:
  double* row(std::size_t n) { return weights_.data() + n * kDrawsPerBlock; }

  const WeightModel& stated_;
  SumLayout layout_;
  std::vector<double> scores_{};
  std::vector<std::size_t> all_groups_{};
  std::vector<std::vector<std::size_t>> members_;
  std::vector<double> weights_;
};

double largest_difference(const SobolIndices& ours, const ScalarIndices& plain) {
  double largest = 0;
  for (std::size_t j = 0; j < ours.first.size(); ++j) {
    largest = std::max(largest, std::abs(ours.first[j].value - plain.first[j]));
    largest = std::max(largest, std::abs(ours.total[j].value - plain.total[j]));
  }
  return largest;
}

}  // namespace

void run_sobol(const std::string& folder, int repeats) {
  const Input input = read_input(folder, 0);
  const SobolDesign design{.inputs = 35, .base_size = 4096, .bootstraps = 100, .seed = 1, .threads = 2};
  std::vector<SobolIndices> ours;
  ScalarIndices plain;
  const double seconds = least_seconds_of(
      repeats, [&] { ours = sobol_indices(design, [&] { return row_by_row(DangerOfFirstItem(input)); }); });
  const double reference = least_seconds_of(repeats, [&] { plain = scalar_sobol(input, design); });
  std::printf(
      "{\"seconds\": %.9f, \"reference_seconds\": %.9f, \"largest_difference\": %.3g, \"sum_first\": %.4f}\n",
      seconds, reference, largest_difference(ours[0], plain), ours[0].sum_first);
}

}  // namespace socta::bench
