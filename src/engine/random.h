#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace socta {

/// Draws are made in blocks of this many; every array of draws is padded to it.
inline constexpr std::size_t kDrawsPerBlock = 128;

/// What an uncertain input is. Together with its number among inputs of that kind it makes the stream, so
/// that adding one uncertain input never changes the numbers of another.
enum class StreamKind : std::uint32_t {
  score = 0,             ///< number = item × indicators + indicator
  group_weight = 1,      ///< number = group
  indicator_weight = 2,  ///< number = indicator
  weight_boost = 3,      ///< second number of a Dirichlet component: groups first, then indicators
  weight_walk = 4,  ///< hit-and-run of weights under constraints: number = 0 for groups, 1 + group inside
  trigger = 5,      ///< choice of normaliser or aggregation
  environment = 6,  ///< PESTLE factors: number = factor
  scramble = 7,     ///< scrambling of a Sobol' sequence: number = dimension
  bootstrap = 8,    ///< resampling of a design
  other = 9,        ///< whatever a caller numbers itself
};

/// One sequence of random numbers of a run. `number` is below 2^28.
struct RandomStream {
  std::uint64_t seed = 0;
  StreamKind kind = StreamKind::other;
  std::uint32_t number = 0;
};

/// Word `index` of draw `draw`: a pure function of its arguments, the same on every machine, in any order and
/// on any number of threads. It is one of the four words of philox(counter, seed) with
///   counter = {low 32 bits of c, high 32 bits of c, index, kind << 28 | number},
///   c = draw / 128 × 32 + draw % 32,   word = draw / 32 % 4,
/// so that one call serves four draws and neighbouring draws sit in neighbouring vector lanes.
std::uint32_t random_word(RandomStream stream, std::uint64_t draw, std::uint32_t index = 0);

/// (random_word + 1/2) · 2^-32: inside (0, 1), never 0 or 1, exact in double.
double uniform(RandomStream stream, std::uint64_t draw, std::uint32_t index = 0);

/// Uniforms of the draws first_draw, first_draw + 1, …: equal to uniform() of each. `first_draw` and the size
/// of `out` are multiples of kDrawsPerBlock.
void fill_uniform(RandomStream stream, std::uint32_t index, std::uint64_t first_draw, std::span<double> out);

/// Standard normals of those draws by Box and Muller's transform of two words: of the draws d and d + 32 (d %
/// 64 < 32) one gets the cosine and the other the sine. Single precision: each differs from the exact
/// transform of its words by less than 2e-6, and none is beyond ±6.67. The same bits on every instruction
/// set.
void fill_normal(RandomStream stream, std::uint32_t index, std::uint64_t first_draw, std::span<float> out);

}  // namespace socta
