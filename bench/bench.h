#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace socta::bench {

/// Seconds that `work` takes, once.
template <class Work>
double seconds_of(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Fewest seconds of some repeats: what the work takes when nothing else disturbs it.
template <class Work>
double least_seconds_of(int repeats, const Work& work) {
  double least = seconds_of(work);
  for (int n = 1; n < repeats; ++n) least = std::min(least, seconds_of(work));
  return least;
}

/// Each prints a JSON object with the fewest seconds of `repeats` runs and the result, for comparison with
/// the reference. sigma > 0 adds normal score noise.
void run_weights(const std::string& folder, double sigma, int repeats);
/// Both sides: the engine's Sobol' indices and the plain scalar loop.
void run_sobol(const std::string& folder, int repeats);
/// Prints what the report of an assessment folder takes in each language: composing it, its HTML, and every
/// figure that can be drawn.
void run_report(const std::string& folder, int repeats);
/// Prints the table of time and peak memory by size.
void run_scaling();

}  // namespace socta::bench
