#include <algorithm>
#include <cstdio>

#include "bench.h"
#include "bench_input.h"

namespace socta::bench {

void run_weights(const std::string& folder, double sigma, int repeats) {
  const Input input = read_input(folder, sigma);
  DrawPlan plan{.draws = 10000, .threads = 2};
  plan.statistics = {
      .moments = false, .quantiles = false, .classes = false, .pairwise = false, .central_weights = false};
  DrawStatistics statistics;
  std::uint64_t seed = 0;
  const double seconds = least_seconds_of(repeats, [&] { statistics = run(input, ++seed, plan); });
  std::printf("{\"seconds\": %.9f, \"acceptability\": [", seconds);
  for (std::size_t n = 0; n < statistics.rank_counts.size(); ++n) {
    std::printf("%s%.4f", n > 0 ? ", " : "", statistics.rank_counts[n] / 1e4);
  }
  std::printf("]}\n");
}

}  // namespace socta::bench
