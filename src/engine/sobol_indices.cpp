#include "engine/sobol_indices.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/resampled_sums.h"
#include "engine/share_out.h"
#include "engine/sobol_evaluation.h"

namespace socta {
namespace {

constexpr std::size_t kTogether = Resamples::kTogether;
using Four = std::array<double, kTogether>;

/// Sums of up to four quantities over the rows of a design: over all rows, and over each resample.
struct Sums {
  Four plain{};
  std::vector<double> resampled{};
};

template <class Quantities>
Sums sums_of(std::size_t rows, const Resamples& resamples, const Quantities& quantities) {
  std::vector<double> values(rows * kTogether);
  Sums sums;
  for (std::size_t n = 0; n < rows; ++n) {
    const Four four = quantities(n);
    for (std::size_t q = 0; q < kTogether; ++q) sums.plain[q] += values[n * kTogether + q] = four[q];
  }
  sums.resampled.resize(kTogether * resamples.padded());
  resamples.add_up(values, sums.resampled);
  return sums;
}

/// Mean and variance of the values at A and B, of all rows and of each resample; `between` is the variance as
/// half the mean square of f(A) − f(B).
struct Spread {
  double mean = 0;
  double variance = 0;
  double between = 0;
  std::vector<double> variances{};
  std::vector<double> betweens{};
};

/// Deviations are taken from the first value: large means cost no digits.
Spread spread_of(const DesignValues& values, std::size_t output, const Resamples& resamples) {
  const auto a = values.at_a(output);
  const auto b = values.at_b(output);
  const double pivot = a[0];
  const Sums sums = sums_of(a.size(), resamples, [&](std::size_t n) {
    const double da = a[n] - pivot, db = b[n] - pivot;
    return Four{da + db, da * da + db * db, (da - db) * (da - db), 0};
  });
  const double count = 2 * static_cast<double>(a.size());
  const auto variance = [count](double sum, double squares) {
    return std::max(0.0, (squares - sum / count * sum) / count);
  };
  Spread spread{
      pivot + sums.plain[0] / count, variance(sums.plain[0], sums.plain[1]), sums.plain[2] / count, {}, {}};
  const double* resampled = sums.resampled.data();
  for (std::size_t r = 0; r < resamples.resamples(); ++r) {
    spread.variances.push_back(variance(resampled[r], resampled[resamples.padded() + r]));
    spread.betweens.push_back(resampled[2 * resamples.padded() + r] / count);
  }
  return spread;
}

/// Percentile interval; linear between order statistics.
IndexEstimate with_interval(double value, std::vector<double> resampled, double level) {
  if (resampled.empty()) return {value, value, value};
  std::ranges::sort(resampled);
  const auto at = [&](double p) {
    const double place = p * static_cast<double>(resampled.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, resampled.size() - 1);
    return resampled[below] + (resampled[above] - resampled[below]) * (place - static_cast<double>(below));
  };
  return {value, at((1 - level) / 2), at((1 + level) / 2)};
}

/// first = 1 − half mean square / V, total = half mean square / V, where V is estimated for first-order
/// indices from the same f(A) − f(B): what A and B have in common by chance then falls out of the quotient,
/// which otherwise shifts every small index by the same amount, and their sum by as many times.
enum class Order { first, total };

IndexEstimate index_of(Order order, const Sums& sums, std::size_t quantity, const Spread& spread,
                       const SobolDesign& design, std::size_t padded) {
  const auto index = [&](double sum, double variance) {
    const double half = variance > 0 ? sum / (2 * static_cast<double>(design.base_size) * variance) : 0;
    return order == Order::first ? 1 - half : half;
  };
  const auto& variances = order == Order::first ? spread.betweens : spread.variances;
  std::vector<double> resampled;
  for (std::size_t r = 0; r < variances.size(); ++r) {
    resampled.push_back(index(sums.resampled[quantity * padded + r], variances[r]));
  }
  const double variance = order == Order::first ? spread.between : spread.variance;
  return with_interval(index(sums.plain[quantity], variance), std::move(resampled), design.level);
}

double square(double x) { return x * x; }

/// Indices of inputs j and j + 1 (the last pair may be one input).
void set_pair(const SobolDesign& design, const DesignValues& values, std::size_t output, std::size_t j,
              const Resamples& resamples, const Spread& spread, SobolIndices& indices) {
  const auto a = values.at_a(output);
  const auto b = values.at_b(output);
  const auto mixed = values.at_mixed(output, j);
  const auto next = values.at_mixed(output, std::min(j + 1, design.inputs - 1));
  const Sums sums = sums_of(a.size(), resamples, [&](std::size_t n) {
    return Four{square(b[n] - mixed[n]), square(a[n] - mixed[n]), square(b[n] - next[n]),
                square(a[n] - next[n])};
  });
  for (std::size_t k = j; k < std::min(j + 2, design.inputs); ++k) {
    const std::size_t quantity = 2 * (k - j);
    indices.first[k] = index_of(Order::first, sums, quantity, spread, design, resamples.padded());
    indices.total[k] = index_of(Order::total, sums, quantity + 1, spread, design, resamples.padded());
  }
}

SensitivityVerdict verdict_of(const SobolIndices& indices) {
  constexpr double kNoise = 0.05;
  SensitivityVerdict verdict = SensitivityVerdict::reliable;
  for (std::size_t j = 0; j < indices.first.size(); ++j) {
    const IndexEstimate& first = indices.first[j];
    const IndexEstimate& total = indices.total[j];
    if (first.value < -kNoise || first.low > total.high + kNoise) return SensitivityVerdict::not_converged;
    if (std::max(first.high - first.low, total.high - total.low) > kWidestInterval) {
      verdict = SensitivityVerdict::wide_intervals;
    }
  }
  return indices.sum_first > 1 + kNoise ? SensitivityVerdict::not_converged : verdict;
}

SobolIndices indices_of(const SobolDesign& design, const DesignValues& values, std::size_t output,
                        const Resamples& resamples) {
  const Spread spread = spread_of(values, output, resamples);
  SobolIndices indices{.mean = spread.mean, .variance = spread.variance};
  indices.first.resize(design.inputs);
  indices.total.resize(design.inputs);
  if (std::sqrt(spread.variance) <= 1e-12 * std::abs(spread.mean)) return indices;
  const std::size_t pairs = (design.inputs + 1) / 2;
  share_out(pairs, design.threads, [&] {
    return [&](std::size_t pair) { set_pair(design, values, output, 2 * pair, resamples, spread, indices); };
  });
  for (const IndexEstimate& first : indices.first) indices.sum_first += first.value;
  indices.verdict = verdict_of(indices);
  return indices;
}

/// Values of one output take 8 N (inputs + 2) bytes.
std::size_t outputs_together(const SobolDesign& design) {
  constexpr std::size_t kMostValues = std::size_t{64} << 17;  // 64 MB
  return std::max<std::size_t>(1, kMostValues / (design.base_size * (design.inputs + 2)));
}

}  // namespace

std::vector<SobolIndices> sobol_indices(const SobolDesign& design, const DesignModelFactory& make_model) {
  const SobolSequence points(2 * design.inputs, design.seed);
  const Resamples resamples(design.base_size, design.bootstraps, design.seed, design.threads);
  const std::size_t together = outputs_together(design);
  std::vector<SobolIndices> all;
  for (std::size_t first = 0; first < design.outputs; first += together) {
    const std::size_t outputs = std::min(together, design.outputs - first);
    const DesignValues values = evaluate_design(design, points, {first, outputs}, make_model);
    for (std::size_t output = 0; output < outputs; ++output)
      all.push_back(indices_of(design, values, output, resamples));
  }
  return all;
}

}  // namespace socta
