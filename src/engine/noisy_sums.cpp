#include "engine/noisy_sums.h"

#include <algorithm>

#include "engine/aligned_vector.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/noisy_sums.cpp"
#include <hwy/foreach_target.h>

#include "engine/atoms_inl.h"
#include "engine/normal_inl.h"
#include "engine/philox_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

using Doubles = hn::Vec<DoubleTag>;

/// Scores of the draws that two words of a vector of counters serve: two vectors of doubles for each word.
struct FourVectors {
  Doubles v[4];
};

HWY_INLINE FourVectors constant(double value) {
  const Doubles v = hn::Set(DoubleTag(), value);
  return {{v, v, v, v}};
}

struct WordPair {
  Words first, second;
};

HWY_INLINE void set_noisy(Floats z, const ScoreCell& cell, Doubles* out) {
  const FloatTag d;
  const hn::Half<FloatTag> half;
  const DoubleTag wide;
  const auto middle = hn::Set(d, static_cast<float>(cell.value));
  const auto moved = hn::Add(middle, hn::Mul(hn::Set(d, cell.sigma), z));
  const auto held = hn::Min(hn::Max(moved, hn::Zero(d)), hn::Set(d, 1.0f));
  out[0] = hn::PromoteTo(wide, hn::LowerHalf(half, held));
  out[1] = hn::PromoteTo(wide, hn::UpperHalf(half, held));
}

/// The first word has become the radius already.
HWY_INLINE FourVectors noisy(const WordPair& words, const ScoreCell& cell) {
  const Floats radius = hn::BitCast(FloatTag(), words.first);
  const Direction direction = normal_direction(words.second);
  FourVectors scores;
  set_noisy(hn::Mul(radius, direction.cosine), cell, scores.v);
  set_noisy(hn::Mul(radius, direction.sine), cell, scores.v + 2);
  return scores;
}

HWY_INLINE FourVectors from_atoms(const WordPair& words, std::span<const double> atoms) {
  const DoublePair first = uniforms(words.first);
  const DoublePair second = uniforms(words.second);
  return {{atoms_at(first.lower, atoms.data(), atoms.size()),
           atoms_at(first.upper, atoms.data(), atoms.size()),
           atoms_at(second.lower, atoms.data(), atoms.size()),
           atoms_at(second.upper, atoms.data(), atoms.size())}};
}

HWY_INLINE FourVectors scores_of(const WordPair& words, const ScoreCell& cell) {
  if (cell.kind == ScoreCell::Kind::normal) return noisy(words, cell);
  if (cell.kind == ScoreCell::Kind::atoms) return from_atoms(words, cell.atoms);
  return constant(cell.value);
}

/// Where vector v of pair `pair` lies in a padded row, for counters from c on.
HWY_INLINE std::size_t place(std::size_t pair, std::size_t v, std::size_t c) {
  return (pair * 2 + v / 2) * 32 + c + v % 2 * hn::Lanes(DoubleTag());
}

/// Random words are made for this many cells before they are used: all at once, each cell's long chain of
/// operations would wait for the one before.
constexpr std::size_t kCellsAhead = 16;

struct WordsAhead {
  alignas(64) std::uint32_t words[kCellsAhead * 4 * HWY_MAX_BYTES / 4];
};

HWY_INLINE void make_words(std::span<const ScoreCell> cells, const RoundKeys& keys,
                           const SharedRounds& shared, WordsAhead& ahead) {
  const WordTag d;
  std::uint32_t* out = ahead.words;
  for (std::size_t k = 0; k < cells.size(); ++k, out += 4 * hn::Lanes(d)) {
    if (cells[k].kind == ScoreCell::Kind::fixed) continue;
    const FourWords w = stream_words(keys, shared, cells[k].number);  // the kind of score streams is 0
    hn::Store(w.word0, d, out);
    hn::Store(w.word1, d, out + hn::Lanes(d));
    hn::Store(w.word2, d, out + 2 * hn::Lanes(d));
    hn::Store(w.word3, d, out + 3 * hn::Lanes(d));
  }
}

HWY_INLINE void make_radius(std::uint32_t* word) {
  const WordTag d;
  hn::Store(hn::BitCast(d, normal_radius(hn::Load(d, word))), d, word);
}

/// Turns the first words of normally distributed cells into radii. A loop of its own keeps the chains of
/// dependent operations short.
HWY_INLINE void make_radii(std::span<const ScoreCell> cells, WordsAhead& ahead) {
  const std::size_t lanes = hn::Lanes(WordTag());
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (cells[k].kind != ScoreCell::Kind::normal) continue;
    make_radius(ahead.words + 4 * k * lanes);
    make_radius(ahead.words + (4 * k + 2) * lanes);
  }
}

HWY_INLINE WordPair words_of(const WordsAhead& ahead, std::size_t cell, std::size_t pair) {
  const WordTag d;
  const std::uint32_t* w = ahead.words + (cell * 4 + pair * 2) * hn::Lanes(d);
  return {hn::Load(d, w), hn::Load(d, w + hn::Lanes(d))};
}

/// sum += weights · scores. Written out, because vectors in a loop would be kept in memory.
HWY_INLINE void add_weighted(const FourVectors& scores, const double* weights, FourVectors& sum) {
  const DoubleTag d;
  const std::size_t lanes = hn::Lanes(d);
  sum.v[0] = hn::Add(sum.v[0], hn::Mul(hn::Load(d, weights), scores.v[0]));
  sum.v[1] = hn::Add(sum.v[1], hn::Mul(hn::Load(d, weights + lanes), scores.v[1]));
  sum.v[2] = hn::Add(sum.v[2], hn::Mul(hn::Load(d, weights + 2 * lanes), scores.v[2]));
  sum.v[3] = hn::Add(sum.v[3], hn::Mul(hn::Load(d, weights + 3 * lanes), scores.v[3]));
}

/// Adds cells `from` … `to` − 1 of the words ahead.
HWY_INLINE FourVectors add_cells(std::span<const ScoreCell> cells, const WordsAhead& ahead, std::size_t from,
                                 std::size_t to, std::size_t pair, const double* weights, FourVectors sum) {
  const std::size_t step = 4 * hn::Lanes(DoubleTag());
  for (std::size_t k = from; k < to; ++k) {
    const WordPair words = words_of(ahead, k, pair);
    const double* weight = weights + k * step;
    if (cells[k].kind == ScoreCell::Kind::normal) {
      add_weighted(noisy(words, cells[k]), weight, sum);
    } else if (cells[k].kind == ScoreCell::Kind::atoms) {
      add_weighted(from_atoms(words, cells[k].atoms), weight, sum);
    } else {
      add_weighted(constant(cells[k].value), weight, sum);
    }
  }
  return sum;
}

/// The weights of the draws that counters from c on serve, pair by pair and column by column, side by side:
/// rows a power of two apart would push each other out of the first-level cache.
HWY_INLINE void gather_weights(const double* rows, const SumLayout& layout, std::size_t c, double* out) {
  const DoubleTag d;
  for (std::size_t pair = 0; pair < 2; ++pair) {
    for (const std::uint32_t column : layout.columns) {
      for (std::size_t v = 0; v < 4; ++v, out += hn::Lanes(d)) {
        hn::Store(hn::LoadU(d, rows + column * kDrawsPerBlock + place(pair, v, c)), d, out);
      }
    }
  }
}

/// Sums of one item for the counters from c on, row by row, a tile of columns at a time.
class ItemSums {
 public:
  ItemSums(const SumLayout& layout, const double* gathered, std::size_t c, double* out)
      : layout_(layout), gathered_(gathered), c_(c), out_(out) {}

  /// The tile begins at column `first`.
  HWY_INLINE void add_tile(std::span<const ScoreCell> tile, std::size_t first, const WordsAhead& ahead) {
    const std::size_t step = 4 * hn::Lanes(DoubleTag());
    const std::size_t columns = layout_.columns.size();
    for (std::size_t from = 0; from < tile.size();) {
      while (layout_.ends[row_] == first + from) store_row();
      const std::size_t to = std::min(layout_.ends[row_] - first, tile.size());
      for (std::size_t pair = 0; pair < 2; ++pair) {
        const double* weights = gathered_ + (pair * columns + first) * step;
        sum_[pair] = add_cells(tile, ahead, from, to, pair, weights, sum_[pair]);
      }
      from = to;
    }
  }

  HWY_INLINE void end_rows() {
    while (row_ < layout_.ends.size()) store_row();
  }

 private:
  HWY_INLINE void store_row() {
    double* row = out_ + row_++ * kDrawsPerBlock;
    for (std::size_t v = 0; v < 8; ++v)
      hn::StoreU(sum_[v / 4].v[v % 4], DoubleTag(), row + place(v / 4, v % 4, c_));
    sum_[0] = sum_[1] = constant(0);
  }

  const SumLayout& layout_;
  const double* gathered_;
  std::size_t c_;
  double* out_;
  std::size_t row_ = 0;
  FourVectors sum_[2] = {constant(0), constant(0)};
};

void noisy_kernel(std::span<const ScoreCell> cells, std::size_t items, const SumLayout& layout,
                  std::uint64_t seed, std::uint64_t first_draw, const double* weights, double* out) {
  const RoundKeys keys = round_keys(seed);
  const std::size_t columns = layout.columns.size();
  AlignedVector<double> gathered(2 * columns * 4 * hn::Lanes(DoubleTag()));
  WordsAhead ahead;
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(keys, 0, first_draw / 4 + c);
    gather_weights(weights, layout, c, gathered.data());
    for (std::size_t item = 0; item < items; ++item) {
      ItemSums sums(layout, gathered.data(), c, out + item * layout.ends.size() * kDrawsPerBlock);
      for (std::size_t at = 0; at < columns; at += kCellsAhead) {
        const auto tile = cells.subspan(item * columns + at, std::min(kCellsAhead, columns - at));
        make_words(tile, keys, shared, ahead);
        make_radii(tile, ahead);
        sums.add_tile(tile, at, ahead);
      }
      sums.end_rows();
    }
  }
}

void scores_kernel(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t index,
                   std::uint64_t first_draw, double* rows) {
  const RoundKeys keys = round_keys(seed);
  WordsAhead ahead;
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(keys, index, first_draw / 4 + c);
    for (std::size_t at = 0; at < cells.size(); at += kCellsAhead) {
      const auto tile = cells.subspan(at, std::min(kCellsAhead, cells.size() - at));
      make_words(tile, keys, shared, ahead);
      make_radii(tile, ahead);
      for (std::size_t k = 0; k < tile.size(); ++k) {
        double* row = rows + (at + k) * kDrawsPerBlock;
        for (std::size_t pair = 0; pair < 2; ++pair) {
          const FourVectors scores = scores_of(words_of(ahead, k, pair), tile[k]);
          for (std::size_t v = 0; v < 4; ++v) hn::StoreU(scores.v[v], DoubleTag(), row + place(pair, v, c));
        }
      }
    }
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(noisy_kernel);
HWY_EXPORT(scores_kernel);

void noisy_sums(std::span<const ScoreCell> cells, std::size_t items, const SumLayout& layout,
                std::uint64_t seed, std::uint64_t first_draw, const double* weights, double* out) {
  HWY_DYNAMIC_DISPATCH(noisy_kernel)(cells, items, layout, seed, first_draw, weights, out);
}

void cell_scores(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t index,
                 std::uint64_t first_draw, double* rows) {
  HWY_DYNAMIC_DISPATCH(scores_kernel)(cells, seed, index, first_draw, rows);
}

}  // namespace socta
#endif
