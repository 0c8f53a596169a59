#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "domain/results.h"
#include "engine/random.h"

namespace socta {

/// A design for Sobol' indices: base_size × (inputs + 2) evaluations.
struct SobolDesign {
  std::size_t inputs = 0;  ///< at most SobolSequence::kMostDimensions / 2
  std::size_t outputs = 1;
  std::size_t base_size = 4096;  ///< N, a power of two, at least kDrawsPerBlock
  std::size_t bootstraps = 100;
  double level = 0.95;  ///< of the intervals
  std::uint64_t seed = 0;
  unsigned threads = 1;  ///< changes no result
};

/// Evaluates kDrawsPerBlock points: `inputs` has a row of kDrawsPerBlock uniform numbers in (0, 1) for each
/// input; `outputs` takes a row for each output. A pure function.
using PointModel = std::function<void(std::span<const double> inputs, std::span<double> outputs)>;

/// kDrawsPerBlock points of the two halves A and B of a design, and what is to be evaluated of them.
struct DesignBlock {
  std::span<const double> a{};  ///< a row of uniform numbers in (0, 1) for each input
  std::span<const double> b{};
  std::size_t first_output = 0;
  std::span<double> values{};  ///< for each output from the first on, inputs + 2 rows to be filled: at A, at
                               ///< B, at A with row 0, 1, … of B
};

/// Evaluates a block. A pure function. One that knows what a single input changes need not begin anew for
/// each row.
using DesignModel = std::function<void(const DesignBlock&)>;

/// Evaluates all rows of a block one after the other; all outputs are wanted at once.
DesignModel row_by_row(PointModel model);

/// Makes one model for each worker thread.
using DesignModelFactory = std::function<DesignModel()>;

/// Indices of one output.
struct SobolIndices {
  double mean = 0;
  double variance = 0;
  std::vector<IndexEstimate> first{};  ///< by input; with percentile intervals of the bootstrap
  std::vector<IndexEstimate> total{};
  double sum_first = 0;
  SensitivityVerdict verdict = SensitivityVerdict::no_variance;

  bool operator==(const SobolIndices&) const = default;
};

inline constexpr const char* kSobolDesignName = "Saltelli 2010, scrambled Sobol' sequence, Jansen estimators";

/// Limits of the verdict.
///   no_variance     the output does not vary (relative sd below 1e-12); all indices are 0
///   not_converged   a first-order index below −0.05, or above its total index beyond both intervals, or a
///   sum of
///                   first-order indices above 1.05: more points are needed before even the order can be
///                   trusted
///   wide_intervals  an interval wider than kWidestInterval: order of the leading inputs only
inline constexpr double kWidestInterval = 0.1;

/// First-order and total indices of every output (Saltelli et al. 2010; Jansen 1999):
///   S_j = 1 − Σ (f(B) − f(A with column j of B))² / Σ (f(B) − f(A))²,
///   T_j = Σ (f(A) − f(A with column j of B))² / (2 N V),
/// V the variance of f(A) and f(B) together. The first estimates the same as Jansen's with 2 N V below, but
/// what A and B have in common by chance falls out of it. Intervals come from resampling the N rows. Memory:
/// about 8 N · bootstraps bytes and the values of as many outputs as fit into 64 MB.
std::vector<SobolIndices> sobol_indices(const SobolDesign& design, const DesignModelFactory& make_model);

}  // namespace socta
