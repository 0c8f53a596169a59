#include "engine/additive_danger.h"

#include <array>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/additive_danger.cpp"
#include <hwy/foreach_target.h>

#include "engine/normal_inl.h"
#include "engine/philox_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

using Doubles = hn::Vec<DoubleTag>;

/// Scores of the draws that one vector of counters serves: two vectors of doubles for each of the four words.
struct EightVectors {
  Doubles v[8];
};

HWY_INLINE EightVectors constant(double value) {
  const Doubles v = hn::Set(DoubleTag(), value);
  return {{v, v, v, v, v, v, v, v}};
}

HWY_INLINE void set_noisy(Floats z, const ScoreCell& cell, ScoreRange range, Doubles* out) {
  const FloatTag d;
  const hn::Half<FloatTag> half;
  const DoubleTag wide;
  const auto value = hn::Set(d, static_cast<float>(cell.value));
  const auto moved = hn::Add(value, hn::Mul(hn::Set(d, static_cast<float>(cell.sigma)), z));
  const auto held = hn::Min(hn::Max(moved, hn::Set(d, static_cast<float>(range.lowest))),
                            hn::Set(d, static_cast<float>(range.highest)));
  out[0] = hn::PromoteTo(wide, hn::LowerHalf(half, held));
  out[1] = hn::PromoteTo(wide, hn::UpperHalf(half, held));
}

HWY_INLINE EightVectors noisy(const FourWords& w, const ScoreCell& cell, ScoreRange range) {
  const NormalPair lower = normal_pair(w.word0, w.word1);
  const NormalPair upper = normal_pair(w.word2, w.word3);
  EightVectors scores;
  set_noisy(lower.cosine, cell, range, scores.v);
  set_noisy(lower.sine, cell, range, scores.v + 2);
  set_noisy(upper.cosine, cell, range, scores.v + 4);
  set_noisy(upper.sine, cell, range, scores.v + 6);
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

HWY_INLINE EightVectors from_table(const FourWords& w, const double* quantiles) {
  EightVectors scores;
  set_from_table(w.word0, quantiles, scores.v);
  set_from_table(w.word1, quantiles, scores.v + 2);
  set_from_table(w.word2, quantiles, scores.v + 4);
  set_from_table(w.word3, quantiles, scores.v + 6);
  return scores;
}

/// Where vector k of eight lies in a padded row, for counters from c on.
HWY_INLINE std::size_t place(std::size_t k, std::size_t c) {
  return k / 2 * 32 + c + k % 2 * hn::Lanes(DoubleTag());
}

struct CellStream {
  RoundKeys keys;
  std::uint64_t first_cell;
  std::uint64_t first_counter;
};

HWY_INLINE CellStream cell_stream(std::uint64_t seed, std::uint32_t first_cell, std::uint64_t first_draw) {
  return {round_keys(seed), first_cell, first_draw / 4};
}

HWY_INLINE EightVectors scores_of(const ScoreCell& cell, const CellStream& stream, const SharedRounds& shared,
                                  std::size_t k, ScoreRange range) {
  if (cell.fixed()) return constant(cell.value);
  const FourWords words = stream_words(stream.keys, shared, stream.first_cell + k);
  if (cell.quantiles != nullptr) return from_table(words, cell.quantiles);
  return noisy(words, cell, range);
}

void item_kernel(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t first_cell,
                 std::uint64_t first_draw, ScoreRange range, const double* weights, double* out) {
  const DoubleTag d;
  const CellStream stream = cell_stream(seed, first_cell, first_draw);
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(stream.keys, 0, stream.first_counter + c);
    EightVectors sum = constant(0);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const EightVectors scores = scores_of(cells[k], stream, shared, k, range);
      const double* row = weights + k * kDrawsPerBlock;
      for (std::size_t v = 0; v < 8; ++v) {
        sum.v[v] = hn::Add(sum.v[v], hn::Mul(hn::LoadU(d, row + place(v, c)), scores.v[v]));
      }
    }
    for (std::size_t v = 0; v < 8; ++v) hn::StoreU(sum.v[v], d, out + place(v, c));
  }
}

void scores_kernel(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t first_cell,
                   std::uint64_t first_draw, ScoreRange range, double* rows) {
  const DoubleTag d;
  const CellStream stream = cell_stream(seed, first_cell, first_draw);
  for (std::size_t c = 0; c < kDrawsPerBlock / 4; c += hn::Lanes(WordTag())) {
    const SharedRounds shared = share_rounds(stream.keys, 0, stream.first_counter + c);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const EightVectors scores = scores_of(cells[k], stream, shared, k, range);
      for (std::size_t v = 0; v < 8; ++v) hn::StoreU(scores.v[v], d, rows + k * kDrawsPerBlock + place(v, c));
    }
  }
}

/// kItems items at once, so that a vector of weights is loaded once for all of them.
template <std::size_t kItems, class D, class T = hn::TFromD<D>>
HWY_INLINE void danger_of_items(D d, const T* scores, std::size_t indicators, const T* weights, T* out) {
  for (std::size_t n = 0; n < kDrawsPerBlock; n += 2 * hn::Lanes(d)) {
    hn::Vec<D> lower[kItems];
    hn::Vec<D> upper[kItems];
    for (std::size_t i = 0; i < kItems; ++i) lower[i] = upper[i] = hn::Zero(d);
    for (std::size_t k = 0; k < indicators; ++k) {
      const auto w0 = hn::LoadU(d, weights + k * kDrawsPerBlock + n);
      const auto w1 = hn::LoadU(d, weights + k * kDrawsPerBlock + n + hn::Lanes(d));
      for (std::size_t i = 0; i < kItems; ++i) {
        const auto score = hn::Set(d, scores[i * indicators + k]);
        lower[i] = hn::Add(lower[i], hn::Mul(w0, score));
        upper[i] = hn::Add(upper[i], hn::Mul(w1, score));
      }
    }
    for (std::size_t i = 0; i < kItems; ++i) {
      hn::StoreU(lower[i], d, out + i * kDrawsPerBlock + n);
      hn::StoreU(upper[i], d, out + i * kDrawsPerBlock + n + hn::Lanes(d));
    }
  }
}

template <class D, class T = hn::TFromD<D>>
HWY_INLINE void danger_of_table(D d, std::span<const T> scores, std::size_t indicators, const T* weights,
                                T* out) {
  constexpr std::size_t kItems = 6;
  const std::size_t items = scores.size() / indicators;
  std::size_t i = 0;
  for (; i + kItems <= items; i += kItems) {
    danger_of_items<kItems>(d, scores.data() + i * indicators, indicators, weights, out + i * kDrawsPerBlock);
  }
  for (; i < items; ++i) {
    danger_of_items<1>(d, scores.data() + i * indicators, indicators, weights, out + i * kDrawsPerBlock);
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

HWY_EXPORT(item_kernel);
HWY_EXPORT(scores_kernel);
HWY_EXPORT(fixed_kernel);
HWY_EXPORT(rough_kernel);

void item_danger(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t first_cell,
                 std::uint64_t first_draw, ScoreRange range, const double* weights, double* out) {
  HWY_DYNAMIC_DISPATCH(item_kernel)(cells, seed, first_cell, first_draw, range, weights, out);
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
