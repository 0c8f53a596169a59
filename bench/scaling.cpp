#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench.h"
#include "bench_input.h"
#include "engine/quantile_table.h"

namespace socta::bench {
namespace {

/// Runs `work` in a process of its own, so that its peak memory is its own, and prints a row of the table.
template <class Work>
void print_row(const char* what, std::size_t size, const Work& work) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const double seconds = seconds_of(work);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-12s %10zu %12.4f s %10.1f MB\n", what, size, seconds,
                static_cast<double>(usage.ru_maxrss) / 1024);
    std::fflush(stdout);
    _exit(0);
  }
  waitpid(child, nullptr, 0);
}

void run_model(std::size_t items, std::size_t indicators, std::uint64_t draws) {
  DrawPlan plan{.draws = draws, .threads = 2, .class_limits = {0.2, 0.4, 0.6, 0.8}};
  plan.statistics.pairwise = items <= 1000;
  run(made_up_input(items, indicators, 0.05), 1, plan);
}

/// A whole number 0 … n − 1.
double step(std::uint32_t stream, std::size_t k, int n) {
  return std::floor(n * uniform({3, StreamKind::other, stream}, k));
}

/// 60 × 30 cells, each pooled over that many assessors who answer in whole steps of a scale from 0 to 4.
void tabulate_cells(std::size_t assessors) {
  std::vector<WeightedDistribution> members;
  for (std::size_t k = 0; k < assessors; ++k) {
    const double best = step(0, k, 5);
    const double low = std::max(0.0, best - step(1, k, 3)), high = std::min(4.0, best + step(2, k, 3));
    members.push_back({{low, best, high, JudgementShape::pert}, 1});
  }
  for (int cell = 0; cell < 60 * 30; ++cell) mixture_table(members);
}

}  // namespace

void run_scaling() {
  std::printf("%-12s %10s %14s %13s\n", "what grows", "size", "time", "peak memory");
  for (const std::size_t n : {10u, 100u, 1000u, 10000u})
    print_row("items", n, [n] { run_model(n, 30, 1000); });
  for (const std::size_t n : {5u, 20u, 50u, 200u})
    print_row("indicators", n, [n] { run_model(60, n, 10000); });
  for (const std::size_t n : {1u, 10u, 100u, 1000u}) print_row("assessors", n, [n] { tabulate_cells(n); });
  for (const std::size_t n : {1000u, 10000u, 100000u, 1000000u, 10000000u}) {
    print_row("draws", n, [n] { run_model(60, 30, n); });
  }
}

}  // namespace socta::bench
