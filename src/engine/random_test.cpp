#include "engine/random.h"

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <numbers>
#include <vector>

#include "engine/every_instruction_set.h"
#include "engine/philox.h"

namespace socta {
namespace {

constexpr RandomStream kStream{0x0123456789ABCDEF, StreamKind::score, 77};

TEST(Philox, equals_the_known_answers_of_random123) {
  const std::vector<std::pair<PhiloxCounter, PhiloxKey>> cases = {
      {{0, 0, 0, 0}, {0, 0}},
      {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}},
      {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}},
      {{1, 2, 3, 4}, {5, 6}},
  };
  for (const auto& [counter, key] : cases) {
    const r123::Philox4x32::ctr_type c{{counter[0], counter[1], counter[2], counter[3]}};
    const r123::Philox4x32::key_type k{{key[0], key[1]}};
    const auto expected = r123::Philox4x32()(c, k);
    const PhiloxCounter got = philox(counter, key);
    for (std::size_t w = 0; w < 4; ++w) EXPECT_EQ(got[w], expected[w]);
  }
}

TEST(Philox, equals_the_published_first_vector) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

TEST(Random, blocks_equal_single_draws_on_every_instruction_set) {
  // The second start crosses 2^32 counters, where the high word of the counter changes.
  for (const std::uint64_t first : {std::uint64_t{0}, (std::uint64_t{1} << 34) - 128, std::uint64_t{12800}}) {
    on_every_instruction_set([&] {
      std::vector<double> block(256);
      fill_uniform(kStream, 5, first, block);
      for (std::size_t d = 0; d < block.size(); ++d) ASSERT_EQ(block[d], uniform(kStream, first + d, 5)) << d;
    });
  }
}

TEST(Random, streams_indices_and_seeds_differ) {
  const double base = uniform(kStream, 9);
  EXPECT_NE(base, uniform(kStream, 10));
  EXPECT_NE(base, uniform(kStream, 9, 1));
  EXPECT_NE(base, uniform({kStream.seed, StreamKind::score, 78}, 9));
  EXPECT_NE(base, uniform({kStream.seed, StreamKind::trigger, 77}, 9));
  EXPECT_NE(base, uniform({kStream.seed + (std::uint64_t{1} << 32), StreamKind::score, 77}, 9));
}

TEST(Random, four_words_of_a_counter_serve_four_different_draws) {
  std::vector<std::uint32_t> words;
  for (std::uint64_t d = 0; d < 1024; ++d) words.push_back(random_word(kStream, d));
  std::ranges::sort(words);
  EXPECT_EQ(std::ranges::adjacent_find(words), words.end());
}

// Box and Muller's transform in double precision by libm, from the same words.
double exact_normal(std::uint64_t draw, std::uint32_t index) {
  const std::uint64_t cosine_draw = draw & ~std::uint64_t{32};
  const double u = ((random_word(kStream, cosine_draw, index) >> 1) + 0.5) * 0x1p-31;
  const std::uint32_t word = random_word(kStream, cosine_draw + 32, index);
  const double angle = ((word & 0x7FFFFF) * 0x1p-22 - 1) * std::numbers::pi / 2;
  const double radius = std::sqrt(-2 * std::log(u));
  if (draw != cosine_draw) return radius * std::sin(angle);
  return (word >> 31 ? -radius : radius) * std::cos(angle);
}

TEST(Random, normals_differ_from_the_exact_transform_by_less_than_two_millionths) {
  std::vector<float> z(kDrawsPerBlock * 400);
  fill_normal(kStream, 0, 0, z);
  double worst = 0;
  for (std::size_t d = 0; d < z.size(); ++d) worst = std::max(worst, std::abs(z[d] - exact_normal(d, 0)));
  EXPECT_LT(worst, 2e-6);
}

TEST(Random, normals_have_the_same_bits_on_every_instruction_set) {
  std::vector<float> reference(kDrawsPerBlock * 50);
  fill_normal(kStream, 3, 0, reference);
  on_every_instruction_set([&] {
    std::vector<float> z(reference.size());
    fill_normal(kStream, 3, 0, z);
    for (std::size_t d = 0; d < z.size(); ++d) {
      ASSERT_EQ(std::bit_cast<std::uint32_t>(z[d]), std::bit_cast<std::uint32_t>(reference[d]));
    }
  });
}

TEST(Random, normals_pass_a_kolmogorov_smirnov_test) {
  std::vector<float> z(kDrawsPerBlock * 1000);
  fill_normal(kStream, 0, 0, z);
  std::ranges::sort(z);
  const boost::math::normal normal;
  const double n = static_cast<double>(z.size());
  double distance = 0;
  double rank = 0;
  for (const float value : z) {
    const double p = cdf(normal, value);
    distance = std::max({distance, p - rank / n, (rank + 1) / n - p});
    ++rank;
  }
  EXPECT_LT(distance * std::sqrt(n), 1.63);  // 1 % point of Kolmogorov's distribution; the seed is fixed
}

TEST(Random, normals_have_the_moments_of_a_normal) {
  std::vector<float> z(kDrawsPerBlock * 4000);
  fill_normal(kStream, 1, 0, z);
  double sum[5] = {};
  double neighbours = 0;
  for (std::size_t d = 0; d < z.size(); ++d) {
    for (int k = 1; k < 5; ++k) sum[k] += std::pow(z[d], k);
    neighbours += z[d] * z[d ^ 32];
  }
  const double n = static_cast<double>(z.size());
  const double four_sigma = 4 / std::sqrt(n);  // times the sd of z^k: 1, √2, √15, √96
  EXPECT_NEAR(sum[1] / n, 0, four_sigma);
  EXPECT_NEAR(sum[2] / n, 1, four_sigma * std::sqrt(2.0));
  EXPECT_NEAR(sum[3] / n, 0, four_sigma * std::sqrt(15.0));
  EXPECT_NEAR(sum[4] / n, 3, four_sigma * std::sqrt(96.0));
  EXPECT_NEAR(neighbours / n, 0, 2 * four_sigma);  // cosine and sine of one pair are independent
}

}  // namespace
}  // namespace socta
