#include "engine/additive_danger.h"

#include <algorithm>
#include <utility>

#include "engine/aligned_vector.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/additive_danger.cpp"
#include <hwy/foreach_target.h>

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

/// The range in single precision.
struct Limits {
  Floats lowest, highest;
};

HWY_INLINE Limits limits_of(ScoreRange range) {
  const FloatTag d;
  return {hn::Set(d, static_cast<float>(range.lowest)), hn::Set(d, static_cast<float>(range.highest))};
}

HWY_INLINE void set_noisy(Floats z, const ScoreCell& cell, const Limits& limits, Doubles* out) {
  const FloatTag d;
  const hn::Half<FloatTag> half;
  const DoubleTag wide;
  const auto moved = hn::Add(hn::Set(d, cell.single_value), hn::Mul(hn::Set(d, cell.sigma), z));
  const auto held = hn::Min(hn::Max(moved, limits.lowest), limits.highest);
  out[0] = hn::PromoteTo(wide, hn::LowerHalf(half, held));
  out[1] = hn::PromoteTo(wide, hn::UpperHalf(half, held));
}

/// The first word has become the radius already.
HWY_INLINE FourVectors noisy(const WordPair& words, const ScoreCell& cell, const Limits& limits) {
  const Floats radius = hn::BitCast(FloatTag(), words.first);
  const Direction direction = normal_direction(words.second);
  FourVectors scores;
  set_noisy(hn::Mul(radius, direction.cosine), cell, limits, scores.v);
  set_noisy(hn::Mul(radius, direction.sine), cell, limits, scores.v + 2);
  return scores;
}

HWY_INLINE Doubles table_value(Doubles u, const double* quantiles) {
  const DoubleTag d;
  const hn::RebindToSigned<DoubleTag> di;
  const hn::Rebind<std::int32_t, DoubleTag> narrow;
  const Doubles place = hn::Mul(u, hn::Set(d, static_cast<double>(QuantileTable::kCells)));
  const auto cell = hn::DemoteTo(narrow, place);  // truncates
  const Doubles inside = hn::Sub(place, hn::PromoteTo(d, cell));
  const auto index = hn::PromoteTo(di, cell);
  const Doubles left = hn::GatherIndex(d, quantiles, index);
  const Doubles right = hn::GatherIndex(d, quantiles + 1, index);
  return hn::Add(left, hn::Mul(hn::Sub(right, left), inside));
}

HWY_INLINE void set_from_table(Words words, const double* quantiles, Doubles* out) {
  const DoublePair u = uniforms(words);
  out[0] = table_value(u.lower, quantiles);
  out[1] = table_value(u.upper, quantiles);
}

/// Scores of a cell that is not normally distributed.
HWY_NOINLINE FourVectors other_scores(const WordPair& words, const ScoreCell& cell) {
  if (cell.kind == ScoreCell::Kind::fixed) return constant(cell.value);
  FourVectors scores;
  set_from_table(words.first, cell.quantiles, scores.v);
  set_from_table(words.second, cell.quantiles, scores.v + 2);
  return scores;
}

/// Where vector v of pair `pair` lies in a padded row, for counters from c on.
HWY_INLINE std::size_t place(std::size_t pair, std::size_t v, std::size_t c) {
  return (pair * 2 + v / 2) * 32 + c + v % 2 * hn::Lanes(DoubleTag());
}

struct CellStream {
  RoundKeys keys;
  std::uint64_t first_cell;
  std::uint64_t first_counter;
};

HWY_INLINE CellStream cell_stream(std::uint64_t seed, std::uint32_t first_cell, std::uint64_t first_draw) {
  return {round_keys(seed), first_cell, first_draw / 4};
}

HWY_INLINE FourVectors scores_of(const WordPair& words, const ScoreCell& cell, const Limits& limits) {
  return cell.kind == ScoreCell::Kind::normal ? noisy(words, cell, limits) : other_scores(words, cell);
}

/// Random words are made for this many cells before they are used: all at once, each cell's long chain of
/// operations would wait for the one before.
constexpr std::size_t kCellsAhead = 16;

struct WordsAhead {
  alignas(64) std::uint32_t words[kCellsAhead * 4 * HWY_MAX_BYTES / 4];
};

HWY_INLINE void make_words(std::span<const ScoreCell> cells, const CellStream& stream,
                           const SharedRounds& shared, std::size_t first, WordsAhead& ahead) {
  const WordTag d;
  std::uint32_t* out = ahead.words;
  for (std::size_t k = 0; k < cells.size(); ++k, out += 4 * hn::Lanes(d)) {
    if (cells[k].kind == ScoreCell::Kind::fixed) continue;
    const FourWords w = stream_words(stream.keys, shared, stream.first_cell + first + k);
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

HWY_INLINE FourVectors add_cells(std::span<const ScoreCell> cells, const WordsAhead& ahead, std::size_t pair,
                                 const Limits& limits, const double* weights, FourVectors sum) {
  for (std::size_t k = 0; k < cells.size(); ++k, weights += 4 * hn::Lanes(DoubleTag())) {
    if (cells[k].kind == ScoreCell::Kind::normal) {
      add_weighted(noisy(words_of(ahead, k, pair), cells[k], limits), weights, sum);
    } else {
      add_weighted(other_scores(words_of(ahead, k, pair), cells[k]), weights, sum);
    }
  }
  return sum;
}

/// The weights of the draws that counters from c on serve, pair by pair and cell by cell, side by side: rows
/// a power of two apart would push each other out of the first-level cache.
HWY_INLINE void gather_weights(const double* rows, std::size_t indicators, std::size_t c, double* out) {
  const DoubleTag d;
  for (std::size_t pair = 0; pair < 2; ++pair) {
    for (std::size_t k = 0; k < indicators; ++k) {
      for (std::size_t v = 0; v < 4; ++v, out += hn::Lanes(d)) {
        hn::Store(hn::LoadU(d, rows + k * kDrawsPerBlock + place(pair, v, c)), d, out);
      }
    }
  }
}

void noisy_kernel(std::span<const ScoreCell> cells, std::size_t indicators, std::uint64_t seed,
                  std::uint64_t first_draw, ScoreRange range, const double* weights, double* out) {
  const DoubleTag d;
  const CellStream stream = cell_stream(seed, 0, first_draw);
  const Limits limits = limits_of(range);
  const std::size_t step = 4 * hn::Lanes(d);
  AlignedVector<double> gathered(2 * indicators * step);
  WordsAhead ahead;
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(stream.keys, 0, stream.first_counter + c);
    gather_weights(weights, indicators, c, gathered.data());
    for (std::size_t first = 0; first < cells.size(); first += indicators) {
      FourVectors sum[2] = {constant(0), constant(0)};
      for (std::size_t at = 0; at < indicators; at += kCellsAhead) {
        const auto tile = cells.subspan(first + at, std::min(kCellsAhead, indicators - at));
        make_words(tile, stream, shared, first + at, ahead);
        make_radii(tile, ahead);
        for (std::size_t pair = 0; pair < 2; ++pair) {
          const double* part = gathered.data() + (pair * indicators + at) * step;
          sum[pair] = add_cells(tile, ahead, pair, limits, part, sum[pair]);
        }
      }
      double* row = out + first / indicators * kDrawsPerBlock;
      for (std::size_t v = 0; v < 8; ++v) hn::StoreU(sum[v / 4].v[v % 4], d, row + place(v / 4, v % 4, c));
    }
  }
}

void scores_kernel(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t first_cell,
                   std::uint64_t first_draw, ScoreRange range, double* rows) {
  const DoubleTag d;
  const CellStream stream = cell_stream(seed, first_cell, first_draw);
  const Limits limits = limits_of(range);
  WordsAhead ahead;
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(stream.keys, 0, stream.first_counter + c);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      make_words(cells.subspan(k, 1), stream, shared, k, ahead);
      make_radii(cells.subspan(k, 1), ahead);
      for (std::size_t pair = 0; pair < 2; ++pair) {
        const FourVectors scores = scores_of(words_of(ahead, 0, pair), cells[k], limits);
        for (std::size_t v = 0; v < 4; ++v)
          hn::StoreU(scores.v[v], d, rows + k * kDrawsPerBlock + place(pair, v, c));
      }
    }
  }
}

/// Danger of one item in two vectors of draws.
template <class D>
struct TwoSums {
  hn::Vec<D> lower, upper;
};

template <class D>
HWY_INLINE void add_product(D d, hn::TFromD<D> score, hn::Vec<D> lower, hn::Vec<D> upper, TwoSums<D>& sum) {
  const auto s = hn::Set(d, score);
  sum.lower = hn::Add(sum.lower, hn::Mul(lower, s));
  sum.upper = hn::Add(sum.upper, hn::Mul(upper, s));
}

/// Some items at once, so that a vector of weights is loaded once for all of them. A fold instead of a loop
/// over the items keeps their sums in registers.
template <class D, std::size_t... kItem, class T = hn::TFromD<D>>
HWY_INLINE void danger_of_items(D d, std::index_sequence<kItem...>, const T* scores, std::size_t indicators,
                                const T* weights, T* out) {
  for (std::size_t n = 0; n < kDrawsPerBlock; n += 2 * hn::Lanes(d)) {
    TwoSums<D> sums[] = {(static_cast<void>(kItem), TwoSums<D>{hn::Zero(d), hn::Zero(d)})...};
    const T* w = weights + n;
    for (std::size_t k = 0; k < indicators; ++k, w += kDrawsPerBlock) {
      const auto lower = hn::LoadU(d, w);
      const auto upper = hn::LoadU(d, w + hn::Lanes(d));
      (add_product(d, scores[kItem * indicators + k], lower, upper, sums[kItem]), ...);
    }
    (hn::StoreU(sums[kItem].lower, d, out + kItem * kDrawsPerBlock + n), ...);
    (hn::StoreU(sums[kItem].upper, d, out + kItem * kDrawsPerBlock + n + hn::Lanes(d)), ...);
  }
}

template <class D, class T = hn::TFromD<D>>
HWY_INLINE void danger_of_table(D d, std::span<const T> scores, std::size_t indicators, const T* weights,
                                T* out) {
  constexpr std::size_t kItems = 6;
  const std::size_t items = scores.size() / indicators;
  std::size_t i = 0;
  for (; i + kItems <= items; i += kItems) {
    danger_of_items(d, std::make_index_sequence<kItems>(), scores.data() + i * indicators, indicators,
                    weights, out + i * kDrawsPerBlock);
  }
  for (; i < items; ++i) {
    danger_of_items(d, std::make_index_sequence<1>(), scores.data() + i * indicators, indicators, weights,
                    out + i * kDrawsPerBlock);
  }
}

void fixed_kernel(std::span<const double> scores, std::size_t indicators, const double* weights,
                  double* out) {
  danger_of_table(DoubleTag(), scores, indicators, weights, out);
}

void rough_kernel(std::span<const float> scores, std::size_t indicators, const double* weights,
                  float* rough_weights, float* out) {
  const DoubleTag wide;
  const hn::Rebind<float, DoubleTag> narrow;
  for (std::size_t n = 0; n < indicators * kDrawsPerBlock; n += hn::Lanes(wide)) {
    hn::StoreU(hn::DemoteTo(narrow, hn::LoadU(wide, weights + n)), narrow, rough_weights + n);
  }
  danger_of_table(FloatTag(), scores, indicators, rough_weights, out);
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(noisy_kernel);
HWY_EXPORT(scores_kernel);
HWY_EXPORT(fixed_kernel);
HWY_EXPORT(rough_kernel);

void noisy_danger(std::span<const ScoreCell> cells, std::size_t indicators, std::uint64_t seed,
                  std::uint64_t first_draw, ScoreRange range, const double* weights, double* out) {
  HWY_DYNAMIC_DISPATCH(noisy_kernel)(cells, indicators, seed, first_draw, range, weights, out);
}

void cell_scores(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t first_cell,
                 std::uint64_t first_draw, ScoreRange range, double* rows) {
  HWY_DYNAMIC_DISPATCH(scores_kernel)(cells, seed, first_cell, first_draw, range, rows);
}

void fixed_danger(std::span<const double> scores, std::size_t indicators, const double* weights,
                  double* out) {
  HWY_DYNAMIC_DISPATCH(fixed_kernel)(scores, indicators, weights, out);
}

void rough_fixed_danger(std::span<const float> scores, std::size_t indicators, const double* weights,
                        float* rough_weights, float* out) {
  HWY_DYNAMIC_DISPATCH(rough_kernel)(scores, indicators, weights, rough_weights, out);
}

}  // namespace socta
#endif
