#include "engine/resampled_sums.h"

#include <algorithm>

#include "engine/share_out.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/resampled_sums.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "engine/random.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// One tile of resamples: counts[row × kTile + resample].
void add_up_kernel(const double* values, std::size_t rows, const double* counts, std::size_t padded,
                   double* sums) {
  const hn::ScalableTag<double> d;
  constexpr std::size_t kTogether = Resamples::kTogether;
  for (std::size_t r = 0; r < Resamples::kTile; r += 2 * hn::Lanes(d)) {
    hn::Vec<decltype(d)> lower[kTogether];
    hn::Vec<decltype(d)> upper[kTogether];
    for (std::size_t q = 0; q < kTogether; ++q) lower[q] = upper[q] = hn::Zero(d);
    for (std::size_t row = 0; row < rows; ++row) {
      const auto c0 = hn::LoadU(d, counts + row * Resamples::kTile + r);
      const auto c1 = hn::LoadU(d, counts + row * Resamples::kTile + r + hn::Lanes(d));
      for (std::size_t q = 0; q < kTogether; ++q) {
        const auto value = hn::Set(d, values[row * kTogether + q]);
        lower[q] = hn::Add(lower[q], hn::Mul(c0, value));
        upper[q] = hn::Add(upper[q], hn::Mul(c1, value));
      }
    }
    for (std::size_t q = 0; q < kTogether; ++q) {
      hn::StoreU(lower[q], d, sums + q * padded + r);
      hn::StoreU(upper[q], d, sums + q * padded + r + hn::Lanes(d));
    }
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(add_up_kernel);

Resamples::Resamples(std::size_t rows, std::size_t resamples, std::uint64_t seed, unsigned threads)
    : rows_(rows),
      resamples_(resamples),
      padded_((resamples + kTile - 1) / kTile * kTile),
      counts_(rows * padded_) {
  share_out(padded_ / kTile, threads,
            [&]() -> IndexedWork { return [this, seed](std::size_t tile) { count_tile(tile, seed); }; });
}

/// Counts one resample at a time in a small array and spreads it into the tile after that: counting in the
/// tile itself would touch a line of memory per draw.
void Resamples::count_tile(std::size_t tile, std::uint64_t seed) {
  std::vector<double> u((rows_ + kDrawsPerBlock - 1) / kDrawsPerBlock * kDrawsPerBlock);
  std::vector<std::uint32_t> drawn(rows_);
  double* counts = counts_.data() + tile * rows_ * kTile;
  for (std::size_t r = tile * kTile; r < std::min(resamples_, (tile + 1) * kTile); ++r) {
    fill_uniform({seed, StreamKind::bootstrap, static_cast<std::uint32_t>(r)}, 0, 0, u);
    std::ranges::fill(drawn, 0u);
    for (std::size_t n = 0; n < rows_; ++n) {
      ++drawn[static_cast<std::size_t>(u[n] * static_cast<double>(rows_))];
    }
    for (std::size_t n = 0; n < rows_; ++n) counts[n * kTile + r % kTile] = drawn[n];
  }
}

void Resamples::add_up(std::span<const double> values, std::span<double> sums) const {
  for (std::size_t tile = 0; tile < padded_ / kTile; ++tile) {
    const double* counts = counts_.data() + tile * rows_ * kTile;
    HWY_DYNAMIC_DISPATCH(add_up_kernel)(values.data(), rows_, counts, padded_, sums.data() + tile * kTile);
  }
}

}  // namespace socta
#endif
