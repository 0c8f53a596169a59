#include "engine/draw_statistics.h"

#include <algorithm>

namespace socta {
namespace {

double share(std::uint64_t count, const DrawStatistics& statistics) {
  return static_cast<double>(count) / static_cast<double>(statistics.draws);
}

}  // namespace

double quantile(const DrawStatistics& statistics, std::size_t item, double p) {
  const std::uint32_t* bin = statistics.histogram.data() + item * statistics.bins;
  const double target = p * static_cast<double>(statistics.draws);
  double below = 0;
  std::size_t b = 0;
  while (b + 1 < statistics.bins && below + bin[b] < target) below += bin[b++];
  const double inside = bin[b] == 0 ? 0 : std::clamp((target - below) / bin[b], 0.0, 1.0);
  const double width =
      (statistics.histogram_high - statistics.histogram_low) / static_cast<double>(statistics.bins);
  const double value = statistics.histogram_low + (static_cast<double>(b) + inside) * width;
  return std::clamp(value, statistics.smallest[item], statistics.largest[item]);
}

double class_probability(const DrawStatistics& statistics, std::size_t item, std::size_t class_number) {
  return share(statistics.class_counts[item * statistics.classes + class_number], statistics);
}

double rank_acceptability(const DrawStatistics& statistics, std::size_t item, std::size_t rank) {
  return share(statistics.rank_counts[item * statistics.rank_columns + rank - 1], statistics);
}

double expected_rank(const DrawStatistics& statistics, std::size_t item) {
  return share(statistics.rank_sum[item], statistics);
}

double top_probability(const DrawStatistics& statistics, std::size_t item, std::size_t k) {
  const std::uint32_t* counts = statistics.rank_counts.data() + item * statistics.rank_columns;
  std::uint64_t sum = 0;
  for (std::size_t r = 0; r < k; ++r) sum += counts[r];
  return share(sum, statistics);
}

double pairwise_probability(const DrawStatistics& statistics, std::size_t i, std::size_t j) {
  return share(statistics.above_counts[i * statistics.items + j], statistics);
}

std::optional<std::vector<double>> central_weights(const DrawStatistics& statistics, std::size_t item) {
  const std::uint32_t first = statistics.first_draws[item];
  if (first == 0) return std::nullopt;
  std::vector<double> weights;
  for (std::size_t w = 0; w < statistics.weights; ++w) {
    const std::uint64_t sum = statistics.first_weight_sums[item * statistics.weights + w];
    weights.push_back(static_cast<double>(sum) / (0x1p32 * first));
  }
  return weights;
}

}  // namespace socta
