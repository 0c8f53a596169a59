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

std::vector<double> scores_of_first_item(const Input& input) {
  std::vector<double> scores;
  for (const ScoreCell& cell : input.scores.of_item(0)) scores.push_back(cell.value);
  return scores;
}

/// The danger of the first item as a function of the 5 + 30 weight factors.
PointModelFactory danger_of_first_item(const Input& input) {
  return [&input, layout = danger_layout(input.danger), scores = scores_of_first_item(input)] {
    return [&, weights = std::vector<double>(35 * kDrawsPerBlock)](std::span<const double> inputs,
                                                                   std::span<double> outputs) mutable {
      const WeightModel& stated = input.weights;
      const auto row = [&weights](std::size_t n) { return weights.data() + n * kDrawsPerBlock; };
      const std::size_t groups = stated.group_weights.size();
      for (std::size_t n = 0; n < groups + stated.indicator_weights.size(); ++n) {
        const double w = n < groups ? stated.group_weights[n] : stated.indicator_weights[n - groups];
        for (std::size_t d = 0; d < kDrawsPerBlock; ++d)
          row(n)[d] = w * (0.75 + 0.5 * inputs[n * kDrawsPerBlock + d]);
      }
      std::vector<double*> members;
      for (std::size_t g = 0; g < groups; ++g) members.push_back(row(g));
      normalise_rows(members, nullptr);
      for (std::size_t g = 0; g < groups; ++g) {
        members.clear();
        for (std::size_t k = 0; k < stated.group_of.size(); ++k) {
          if (stated.group_of[k] == g) members.push_back(row(groups + k));
        }
        normalise_rows(members, row(g));
      }
      fixed_sums(scores.data(), 1, layout, row(groups), outputs.data());
    };
  };
}

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
  const double seconds =
      least_seconds_of(repeats, [&] { ours = sobol_indices(design, danger_of_first_item(input)); });
  const double reference = least_seconds_of(repeats, [&] { plain = scalar_sobol(input, design); });
  std::printf(
      "{\"seconds\": %.9f, \"reference_seconds\": %.9f, \"largest_difference\": %.3g, \"sum_first\": %.4f}\n",
      seconds, reference, largest_difference(ours[0], plain), ours[0].sum_first);
}

}  // namespace socta::bench
