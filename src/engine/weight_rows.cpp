#include "engine/weight_rows.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/weight_rows.cpp"
#include <hwy/foreach_target.h>

#include "engine/philox_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

/// weight · (least + range · word): the factors of the words of 2 Lanes(DoubleTag) draws.
struct FactorOf {
  hn::Vec<DoubleTag> least, range;

  HWY_INLINE void store(Words words, double weight, double* out) const {
    const DoubleTag d;
    const DoublePair value = doubles_of(words);
    const auto w = hn::Set(d, weight);
    hn::StoreU(hn::Mul(w, hn::Add(least, hn::Mul(range, value.lower))), d, out);
    hn::StoreU(hn::Mul(w, hn::Add(least, hn::Mul(range, value.upper))), d, out + hn::Lanes(d));
  }
};

void factor_kernel(const StreamGroup& streams, std::uint64_t first_draw, std::span<const double> weights,
                   double factor, const ChosenRows& rows) {
  const DoubleTag d;
  const RoundKeys keys = round_keys(streams.seed);
  // u = (word + 1/2) / 2^32
  const FactorOf factors{hn::Set(d, 1 - factor + factor * 0x1p-32), hn::Set(d, 2 * factor * 0x1p-32)};
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(keys, 0, first_draw / 4 + c);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const RandomStream stream{streams.seed, streams.kind, streams.numbers[k]};
      const FourWords w = stream_words(keys, shared, stream_counter(stream, 0).stream);
      double* row = rows[k] + c;
      factors.store(w.word0, weights[k], row);
      factors.store(w.word1, weights[k], row + 32);
      factors.store(w.word2, weights[k], row + 64);
      factors.store(w.word3, weights[k], row + 96);
    }
  }
}

void normalise_kernel(const ChosenRows& rows, const double* scale) {
  const DoubleTag d;
  for (std::size_t n = 0; n < kDrawsPerBlock; n += hn::Lanes(d)) {
    auto sum = hn::Zero(d);
    for (std::size_t k = 0; k < rows.size(); ++k) sum = hn::Add(sum, hn::LoadU(d, rows[k] + n));
    const auto numerator = scale != nullptr ? hn::LoadU(d, scale + n) : hn::Set(d, 1.0);
    const auto ratio = hn::Div(numerator, sum);
    for (std::size_t k = 0; k < rows.size(); ++k)
      hn::StoreU(hn::Mul(hn::LoadU(d, rows[k] + n), ratio), d, rows[k] + n);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(factor_kernel);
HWY_EXPORT(normalise_kernel);

void fill_factor_rows(const StreamGroup& streams, std::uint64_t first_draw, std::span<const double> weights,
                      double factor, const ChosenRows& rows) {
  HWY_DYNAMIC_DISPATCH(factor_kernel)(streams, first_draw, weights, factor, rows);
}

void normalise_rows(const ChosenRows& rows, const double* scale) {
  HWY_DYNAMIC_DISPATCH(normalise_kernel)(rows, scale);
}

}  // namespace socta
#endif
