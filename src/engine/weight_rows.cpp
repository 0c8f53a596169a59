#include "engine/weight_rows.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/weight_rows.cpp"
#include <hwy/foreach_target.h>

#include "engine/philox_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

void factor_kernel(RandomStream stream, std::uint64_t first_draw, double weight, double factor, double* row) {
  const DoubleTag d;
  const RoundKeys keys = round_keys(stream.seed);
  const StreamCounter counter = stream_counter(stream, 0);
  const std::uint64_t first_counter = first_draw / 4;
  const auto least = hn::Set(d, 1 - factor);
  const auto range = hn::Set(d, 2 * factor);
  const auto store = [&](Words words, double* out) HWY_ATTR {
    const DoublePair u = uniforms(words);
    hn::StoreU(hn::Mul(hn::Set(d, weight), hn::Add(least, hn::Mul(range, u.lower))), d, out);
    hn::StoreU(hn::Mul(hn::Set(d, weight), hn::Add(least, hn::Mul(range, u.upper))), d, out + hn::Lanes(d));
  };
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const FourWords w = philox_words(keys, counter, first_counter + c);
    store(w.word0, row + c);
    store(w.word1, row + c + 32);
    store(w.word2, row + c + 64);
    store(w.word3, row + c + 96);
  }
}

void normalise_kernel(std::span<double* const> rows, const double* scale) {
  const DoubleTag d;
  for (std::size_t n = 0; n < kDrawsPerBlock; n += hn::Lanes(d)) {
    auto sum = hn::Zero(d);
    for (const double* row : rows) sum = hn::Add(sum, hn::LoadU(d, row + n));
    const auto numerator = scale != nullptr ? hn::LoadU(d, scale + n) : hn::Set(d, 1.0);
    const auto ratio = hn::Div(numerator, sum);
    for (double* row : rows) hn::StoreU(hn::Mul(hn::LoadU(d, row + n), ratio), d, row + n);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(factor_kernel);
HWY_EXPORT(normalise_kernel);

void fill_factor_row(RandomStream stream, std::uint64_t first_draw, double weight, double factor,
                     double* row) {
  HWY_DYNAMIC_DISPATCH(factor_kernel)(stream, first_draw, weight, factor, row);
}

void normalise_rows(std::span<double* const> rows, const double* scale) {
  HWY_DYNAMIC_DISPATCH(normalise_kernel)(rows, scale);
}

}  // namespace socta
#endif
