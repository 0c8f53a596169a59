#include "engine/simplex_sampler.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "engine/philox.h"
#include "engine/portable_math.h"

namespace socta {
namespace {

std::vector<double> normalised(std::span<const double> weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<double> shares;
  for (const double w : weights) shares.push_back(w / sum);
  return shares;
}

void fill_constant(const ChosenRows& rows, std::span<const double> weights) {
  for (std::size_t k = 0; k < rows.size(); ++k) std::fill_n(rows[k], kDrawsPerBlock, weights[k]);
}

/// Uniforms of one walk, four from each counter.
class WalkUniforms {
 public:
  WalkUniforms(std::uint64_t seed, std::uint32_t number, std::uint64_t draw)
      : counter_{static_cast<std::uint32_t>(draw), static_cast<std::uint32_t>(draw >> 32), 0,
                 static_cast<std::uint32_t>(StreamKind::weight_walk) << 28 | number},
        key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)} {}

  double next() {
    if (used_ == words_.size()) {
      words_ = philox(counter_, key_);
      ++counter_[2];
      used_ = 0;
    }
    return (words_[used_++] + 0.5) * 0x1p-32;
  }

 private:
  PhiloxCounter counter_;
  PhiloxKey key_;
  PhiloxCounter words_{};
  std::size_t used_ = 4;
};

}  // namespace

SimplexSampler::SimplexSampler(std::span<const double> stated, const WeightLaw& law, SimplexStreams streams)
    : stated_(normalised(stated)), law_(law), streams_(std::move(streams)) {
  if (law_.kind != WeightUncertainty::dirichlet) return;
  for (const double w : stated_) gammas_.emplace_back(w > 0 ? law_.concentration * w : 1.0);
}

void SimplexSampler::fill(std::uint64_t first_draw, const ChosenRows& rows, const double* scale) const {
  switch (law_.kind) {
    case WeightUncertainty::fixed:
      fill_constant(rows, stated_);
      break;
    case WeightUncertainty::uniform_factors:
      fill_factor_rows({streams_.seed, streams_.kind, streams_.numbers}, first_draw, stated_, law_.factor,
                       rows);
      break;
    case WeightUncertainty::dirichlet:
      fill_gammas(first_draw, rows);
      break;
    case WeightUncertainty::simplex:
      fill_exponentials(first_draw, rows);
      break;
    case WeightUncertainty::simplex_ordered:
      fill_exponentials(first_draw, rows);
      sort_draws(rows);
      break;
    case WeightUncertainty::simplex_intervals:
      fill_walks(first_draw, rows);
      break;
  }
  normalise_rows(rows, scale);
}

void SimplexSampler::fill_gammas(std::uint64_t first_draw, const ChosenRows& rows) const {
  std::array<float, kDrawsPerBlock> z;
  std::array<double, kDrawsPerBlock> u;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    if (stated_[k] == 0) {
      std::fill_n(rows[k], kDrawsPerBlock, 0.0);
      continue;
    }
    const GammaTable& gamma = gammas_[k];
    fill_normal({streams_.seed, streams_.kind, streams_.numbers[k]}, 0, first_draw, z);
    for (std::size_t d = 0; d < z.size(); ++d) rows[k][d] = gamma.from_normal(z[d]);
    if (!gamma.needs_boost()) continue;
    const std::uint32_t number = streams_.boost_offset + streams_.numbers[k];
    fill_uniform({streams_.seed, StreamKind::weight_boost, number}, 0, first_draw, u);
    // Far below every weight that matters, yet a draw whose members all vanish still has a positive sum.
    for (std::size_t d = 0; d < u.size(); ++d) rows[k][d] = std::max(rows[k][d] * gamma.boost(u[d]), 1e-280);
  }
}

void SimplexSampler::fill_exponentials(std::uint64_t first_draw, const ChosenRows& rows) const {
  std::array<double, kDrawsPerBlock> u;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    fill_uniform({streams_.seed, streams_.kind, streams_.numbers[k]}, 0, first_draw, u);
    for (std::size_t d = 0; d < u.size(); ++d) rows[k][d] = -portable_log(u[d]);
  }
}

void SimplexSampler::sort_draws(const ChosenRows& rows) const {
  std::vector<double> weights(rows.size());
  for (std::size_t d = 0; d < kDrawsPerBlock; ++d) {
    for (std::size_t k = 0; k < rows.size(); ++k) weights[k] = rows[k][d];
    std::ranges::sort(weights, std::greater<>());
    for (std::size_t k = 0; k < rows.size(); ++k) rows[law_.order[k]][d] = weights[k];
  }
}

void SimplexSampler::fill_walks(std::uint64_t first_draw, const ChosenRows& rows) const {
  std::vector<double> weights(rows.size());
  for (std::size_t d = 0; d < kDrawsPerBlock; ++d) {
    walk(first_draw + d, weights);
    for (std::size_t k = 0; k < rows.size(); ++k) rows[k][d] = weights[k];
  }
}

void SimplexSampler::walk(std::uint64_t draw, std::span<double> weights) const {
  const double low_sum = std::accumulate(law_.low.begin(), law_.low.end(), 0.0);
  const double high_sum = std::accumulate(law_.high.begin(), law_.high.end(), 0.0);
  const double inside = high_sum > low_sum ? (1 - low_sum) / (high_sum - low_sum) : 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    weights[k] = law_.low[k] + (law_.high[k] - law_.low[k]) * inside;
  }
  WalkUniforms uniforms(streams_.seed, streams_.walk, draw);
  for (int sweep = 0; sweep < kWalkSweeps; ++sweep) {
    for (std::size_t a = 0; a < weights.size(); ++a) {
      for (std::size_t b = a + 1; b < weights.size(); ++b) {
        const double sum = weights[a] + weights[b];
        const double least = std::max(law_.low[a], sum - law_.high[b]);
        const double most = std::min(law_.high[a], sum - law_.low[b]);
        if (most > least) weights[a] = least + (most - least) * uniforms.next();
        weights[b] = sum - weights[a];
      }
    }
  }
}

}  // namespace socta
