#include "engine/random.h"

#include <cassert>

#include "engine/philox.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/random.cpp"
#include <hwy/foreach_target.h>

#include "engine/normal_inl.h"
#include "engine/philox_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

constexpr std::size_t kCountersPerBlock = kDrawsPerBlock / 4;

void store_uniform(Words words, double* out) {
  const DoubleTag d;
  const DoublePair u = uniforms(words);
  hn::StoreU(u.lower, d, out);
  hn::StoreU(u.upper, d, out + hn::Lanes(d));
}

void uniform_block(const RoundKeys& keys, StreamCounter stream, std::uint64_t block, double* out) {
  for (std::size_t c = 0; c < kCountersPerBlock; c += hn::Lanes(WordTag())) {
    const FourWords w = philox_words(keys, stream, block * kCountersPerBlock + c);
    store_uniform(w.word0, out + c);
    store_uniform(w.word1, out + c + 32);
    store_uniform(w.word2, out + c + 64);
    store_uniform(w.word3, out + c + 96);
  }
}

void store_normals(Words radius_word, Words angle_word, float* out) {
  const FloatTag d;
  const Floats radius = normal_radius(radius_word);
  const Direction direction = normal_direction(angle_word);
  hn::StoreU(hn::Mul(radius, direction.cosine), d, out);
  hn::StoreU(hn::Mul(radius, direction.sine), d, out + 32);
}

void normal_block(const RoundKeys& keys, StreamCounter stream, std::uint64_t block, float* out) {
  for (std::size_t c = 0; c < kCountersPerBlock; c += hn::Lanes(WordTag())) {
    const FourWords w = philox_words(keys, stream, block * kCountersPerBlock + c);
    store_normals(w.word0, w.word1, out + c);
    store_normals(w.word2, w.word3, out + c + 64);
  }
}

void fill_uniform_kernel(RandomStream stream, std::uint32_t index, std::uint64_t first_block,
                         std::span<double> out) {
  const RoundKeys keys = round_keys(stream.seed);
  for (std::size_t at = 0; at < out.size(); at += kDrawsPerBlock) {
    uniform_block(keys, stream_counter(stream, index), first_block++, out.data() + at);
  }
}

void fill_normal_kernel(RandomStream stream, std::uint32_t index, std::uint64_t first_block,
                        std::span<float> out) {
  const RoundKeys keys = round_keys(stream.seed);
  for (std::size_t at = 0; at < out.size(); at += kDrawsPerBlock) {
    normal_block(keys, stream_counter(stream, index), first_block++, out.data() + at);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(fill_uniform_kernel);
HWY_EXPORT(fill_normal_kernel);

std::uint32_t random_word(RandomStream stream, std::uint64_t draw, std::uint32_t index) {
  const std::uint64_t c = draw / kDrawsPerBlock * 32 + draw % 32;
  const PhiloxCounter counter{static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(c >> 32), index,
                              static_cast<std::uint32_t>(stream.kind) << 28 | stream.number};
  const PhiloxKey key{static_cast<std::uint32_t>(stream.seed), static_cast<std::uint32_t>(stream.seed >> 32)};
  return philox(counter, key)[draw / 32 % 4];
}

double uniform(RandomStream stream, std::uint64_t draw, std::uint32_t index) {
  return (random_word(stream, draw, index) + 0.5) * 0x1p-32;
}

void fill_uniform(RandomStream stream, std::uint32_t index, std::uint64_t first_draw, std::span<double> out) {
  assert(first_draw % kDrawsPerBlock == 0 && out.size() % kDrawsPerBlock == 0);
  HWY_DYNAMIC_DISPATCH(fill_uniform_kernel)(stream, index, first_draw / kDrawsPerBlock, out);
}

void fill_normal(RandomStream stream, std::uint32_t index, std::uint64_t first_draw, std::span<float> out) {
  assert(first_draw % kDrawsPerBlock == 0 && out.size() % kDrawsPerBlock == 0);
  HWY_DYNAMIC_DISPATCH(fill_normal_kernel)(stream, index, first_draw / kDrawsPerBlock, out);
}

}  // namespace socta
#endif
