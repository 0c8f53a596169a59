#include "engine/resampled_sums.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/resampled_sums.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "engine/random.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

void add_up_kernel(const double* values, std::size_t rows, const double* counts, std::size_t padded,
                   double* sums) {
  const hn::ScalableTag<double> d;
  constexpr std::size_t kTogether = Resamples::kTogether;
  for (std::size_t r = 0; r < padded; r += 2 * hn::Lanes(d)) {
    hn::Vec<decltype(d)> lower[kTogether];
    hn::Vec<decltype(d)> upper[kTogether];
    for (std::size_t q = 0; q < kTogether; ++q) lower[q] = upper[q] = hn::Zero(d);
    for (std::size_t row = 0; row < rows; ++row) {
      const auto c0 = hn::LoadU(d, counts + row * padded + r);
      const auto c1 = hn::LoadU(d, counts + row * padded + r + hn::Lanes(d));
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

Resamples::Resamples(std::size_t rows, std::size_t resamples, std::uint64_t seed)
    : rows_(rows), resamples_(resamples), padded_((resamples + 15) / 16 * 16), counts_(rows * padded_) {
  std::vector<double> u((rows + kDrawsPerBlock - 1) / kDrawsPerBlock * kDrawsPerBlock);
  for (std::size_t r = 0; r < resamples; ++r) {
    fill_uniform({seed, StreamKind::bootstrap, static_cast<std::uint32_t>(r)}, 0, 0, u);
    for (std::size_t n = 0; n < rows; ++n) {
      ++counts_[static_cast<std::size_t>(u[n] * static_cast<double>(rows)) * padded_ + r];
    }
  }
}

void Resamples::add_up(std::span<const double> values, std::span<double> sums) const {
  HWY_DYNAMIC_DISPATCH(add_up_kernel)(values.data(), rows_, counts_.data(), padded_, sums.data());
}

}  // namespace socta
#endif
