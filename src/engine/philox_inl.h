// Vector code shared by kernels; included once per instruction set by Highway.
#if defined(SOCTA_ENGINE_PHILOX_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SOCTA_ENGINE_PHILOX_INL_H_
#undef SOCTA_ENGINE_PHILOX_INL_H_
#else
#define SOCTA_ENGINE_PHILOX_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "engine/philox.h"
#include "engine/random.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::ScalableTag<float>;
using IntTag = hn::RebindToSigned<FloatTag>;
using WordTag = hn::RebindToUnsigned<FloatTag>;
using WideTag = hn::RepartitionToWide<WordTag>;
using DoubleTag = hn::Rebind<double, WideTag>;
using Words = hn::Vec<WordTag>;
using Wide = hn::Vec<WideTag>;

/// The four words of each counter: lane n of words k belongs to draw 32 k + counter number n of the block.
struct FourWords {
  Words word0, word1, word2, word3;
};

/// The round keys of a seed, one 64-bit lane each.
struct RoundKeys {
  std::uint64_t key0[kPhiloxRounds];
  std::uint64_t key1[kPhiloxRounds];
};

HWY_INLINE RoundKeys round_keys(std::uint64_t seed) {
  RoundKeys keys;
  auto key0 = static_cast<std::uint32_t>(seed);
  auto key1 = static_cast<std::uint32_t>(seed >> 32);
  for (int round = 0; round < kPhiloxRounds; ++round) {
    keys.key0[round] = key0;
    keys.key1[round] = key1;
    key0 += kPhiloxKeyStep0;
    key1 += kPhiloxKeyStep1;
  }
  return keys;
}

/// The part of a stream's counters that all draws share.
struct StreamCounter {
  std::uint64_t index;
  std::uint64_t stream;
};

HWY_INLINE StreamCounter stream_counter(RandomStream stream, std::uint32_t index) {
  return {index, static_cast<std::uint64_t>(stream.kind) << 28 | stream.number};
}

/// The part of the first two rounds that does not depend on the stream, for Lanes(WideTag) counters.
struct StartedCounter {
  Wide high;    ///< high half of the first round's product of counter and multiplier
  Wide second;  ///< word 2 after the second round
};

HWY_INLINE Words multiplier(std::uint32_t value) { return hn::BitCast(WordTag(), hn::Set(WideTag(), value)); }

struct SharedRounds {
  StartedCounter even, odd;
  std::uint64_t second_low;   ///< word 3 after the second round
  std::uint64_t first_round;  ///< word 1 after the first round, with the second round's key
};

/// Two rounds for Lanes(WordTag) counters from `first_counter` on, which is a multiple of that. The random
/// words are the low halves of the 64-bit lanes; high halves are left as they fall, because MulEven reads
/// only low halves.
HWY_INLINE SharedRounds share_rounds(const RoundKeys& keys, std::uint64_t index,
                                     std::uint64_t first_counter) {
  const WideTag wide;
  const std::uint64_t index_product = kPhiloxMultiplier1 * index;
  const std::uint64_t word0 = ((index_product >> 32) ^ (first_counter >> 32) ^ keys.key0[0]) & 0xFFFFFFFF;
  const std::uint64_t product = kPhiloxMultiplier0 * word0;
  const auto start = [&](Wide counters) HWY_ATTR {
    const Wide first = hn::MulEven(hn::BitCast(WordTag(), counters), multiplier(kPhiloxMultiplier0));
    return StartedCounter{hn::ShiftRight<32>(first),
                          hn::Xor(first, hn::Set(wide, (product >> 32) ^ keys.key1[1]))};
  };
  const Wide low = hn::Iota(wide, first_counter & 0xFFFFFFFF);
  return {start(low), start(hn::Add(low, hn::Set(wide, hn::Lanes(wide)))), product,
          (index_product & 0xFFFFFFFF) ^ keys.key0[1]};
}

struct WideCounter {
  Wide c0, c1, c2, c3;
};

/// State after two rounds.
HWY_INLINE WideCounter begin_stream(const RoundKeys& keys, const SharedRounds& shared,
                                    const StartedCounter& started, std::uint64_t stream) {
  const WideTag wide;
  const Wide word2 = hn::Xor(started.high, hn::Set(wide, stream ^ keys.key1[0]));
  const Wide product = hn::MulEven(hn::BitCast(WordTag(), word2), multiplier(kPhiloxMultiplier1));
  return {hn::Xor(hn::ShiftRight<32>(product), hn::Set(wide, shared.first_round)), product, started.second,
          hn::Set(wide, shared.second_low)};
}

HWY_INLINE void philox_round(WideCounter& c, Wide key0, Wide key1) {
  const WordTag words;
  const Wide product0 = hn::MulEven(hn::BitCast(words, c.c0), multiplier(kPhiloxMultiplier0));
  const Wide product1 = hn::MulEven(hn::BitCast(words, c.c2), multiplier(kPhiloxMultiplier1));
  c.c0 = hn::Xor3(hn::ShiftRight<32>(product1), c.c1, key0);
  c.c2 = hn::Xor3(hn::ShiftRight<32>(product0), c.c3, key1);
  c.c1 = product1;
  c.c3 = product0;
}

/// Words of the counters of `shared` in a stream: even and odd halves go side by side, because one alone
/// would wait for its own multiplications.
HWY_INLINE FourWords stream_words(const RoundKeys& keys, const SharedRounds& shared, std::uint64_t stream) {
  const WideTag wide;
  const WordTag words;
  WideCounter even = begin_stream(keys, shared, shared.even, stream);
  WideCounter odd = begin_stream(keys, shared, shared.odd, stream);
  HWY_UNROLL(8)
  for (int round = 2; round < kPhiloxRounds; ++round) {
    const Wide key0 = hn::Set(wide, keys.key0[round]);
    const Wide key1 = hn::Set(wide, keys.key1[round]);
    philox_round(even, key0, key1);
    philox_round(odd, key0, key1);
  }
  const auto join = [words](Wide upper, Wide lower) HWY_ATTR {
    return hn::ConcatEven(words, hn::BitCast(words, upper), hn::BitCast(words, lower));
  };
  return {join(odd.c0, even.c0), join(odd.c1, even.c1), join(odd.c2, even.c2), join(odd.c3, even.c3)};
}

/// Words of Lanes(WordTag) counters from `first_counter` on, which is a multiple of that and of one block
/// of 32.
HWY_INLINE FourWords philox_words(const RoundKeys& keys, StreamCounter stream, std::uint64_t first_counter) {
  return stream_words(keys, share_rounds(keys, stream.index, first_counter), stream.stream);
}

/// Doubles of the lower and the upper half of a vector of words.
struct DoublePair {
  hn::Vec<DoubleTag> lower, upper;
};

/// The words as numbers. A word put into the mantissa of 2^52 makes the double 2^52 + word: exact on every
/// machine.
HWY_INLINE DoublePair doubles_of(Words words) {
  const DoubleTag d;
  const hn::RebindToUnsigned<DoubleTag> du;
  const hn::Half<WordTag> half;
  const auto convert = [=](hn::Vec<decltype(half)> part) HWY_ATTR {
    const auto magic = hn::Set(d, 0x1p52);
    const auto bits = hn::Or(hn::PromoteTo(du, part), hn::BitCast(du, magic));
    return hn::Sub(hn::BitCast(d, bits), magic);
  };
  return {convert(hn::LowerHalf(half, words)), convert(hn::UpperHalf(half, words))};
}

/// (word + 1/2) · 2^-32, exactly.
HWY_INLINE DoublePair uniforms(Words words) {
  const DoubleTag d;
  const DoublePair value = doubles_of(words);
  const auto half = hn::Set(d, 0.5);
  const auto unit = hn::Set(d, 0x1p-32);
  return {hn::Mul(hn::Add(value.lower, half), unit), hn::Mul(hn::Add(value.upper, half), unit)};
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#endif
