// Vector code shared by kernels; included once per instruction set by Highway.
#if defined(SOCTA_ENGINE_SORT_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SOCTA_ENGINE_SORT_INL_H_
#undef SOCTA_ENGINE_SORT_INL_H_
#else
#define SOCTA_ENGINE_SORT_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// Many columns of keys, one per lane, are put in falling order at once by compare-exchanges of rows. Sixteen
/// rows at a time stay in registers.
inline constexpr std::size_t kRowsInRegisters = 16;

struct Exchange {
  std::size_t upper, lower;
};

/// Sorts 16 rows by 60 exchanges (Green's network; Knuth, The Art of Computer Programming 3, 5.3.4).
inline constexpr Exchange kSortSixteen[] = {
    {0, 13},  {1, 12},  {2, 15},  {3, 14},  {4, 8},   {5, 6},   {7, 11}, {9, 10},  {0, 5},   {1, 7},
    {2, 9},   {3, 4},   {6, 13},  {8, 14},  {10, 15}, {11, 12}, {0, 1},  {2, 3},   {4, 5},   {6, 8},
    {7, 9},   {10, 11}, {12, 13}, {14, 15}, {0, 2},   {1, 3},   {4, 10}, {5, 11},  {6, 7},   {8, 9},
    {12, 14}, {13, 15}, {1, 2},   {3, 12},  {4, 6},   {5, 7},   {8, 10}, {9, 11},  {13, 14}, {1, 4},
    {2, 6},   {5, 8},   {7, 10},  {9, 13},  {11, 14}, {2, 4},   {3, 6},  {9, 12},  {11, 13}, {3, 5},
    {6, 8},   {7, 9},   {10, 12}, {3, 4},   {5, 6},   {7, 8},   {9, 10}, {11, 12}, {6, 7},   {8, 9}};

/// Sorts 16 rows that rise and then fall, or fall and then rise (Batcher 1968).
inline constexpr Exchange kMergeSixteen[] = {
    {0, 8},   {1, 9},   {2, 10}, {3, 11},  {4, 12},  {5, 13}, {6, 14}, {7, 15},  {0, 4},   {1, 5},  {2, 6},
    {3, 7},   {8, 12},  {9, 13}, {10, 14}, {11, 15}, {0, 2},  {1, 3},  {4, 6},   {5, 7},   {8, 10}, {9, 11},
    {12, 14}, {13, 15}, {0, 1},  {2, 3},   {4, 5},   {6, 7},  {8, 9},  {10, 11}, {12, 13}, {14, 15}};

template <class V>
HWY_INLINE void exchange(V& upper, V& lower) {
  const V most = hn::Max(upper, lower);
  lower = hn::Min(upper, lower);
  upper = most;
}

template <class V, std::size_t... kStep>
HWY_INLINE void sort_sixteen(V* rows, std::index_sequence<kStep...>) {
  (exchange(rows[kSortSixteen[kStep].upper], rows[kSortSixteen[kStep].lower]), ...);
}

template <class V, std::size_t... kStep>
HWY_INLINE void merge_sixteen(V* rows, std::index_sequence<kStep...>) {
  (exchange(rows[kMergeSixteen[kStep].upper], rows[kMergeSixteen[kStep].lower]), ...);
}

template <class D, class Load, std::size_t... kRow>
HWY_INLINE void sort_block(D d, const Load& load, std::size_t first, hn::TFromD<D>* keys,
                           std::index_sequence<kRow...>) {
  hn::Vec<D> rows[] = {load(first + kRow)...};
  sort_sixteen(rows, std::make_index_sequence<std::size(kSortSixteen)>());
  (hn::Store(rows[kRow], d, keys + (first + kRow) * hn::Lanes(d)), ...);
}

template <class D, std::size_t... kRow>
HWY_INLINE void merge_block(D d, hn::TFromD<D>* keys, std::index_sequence<kRow...>) {
  hn::Vec<D> rows[] = {hn::Load(d, keys + kRow * hn::Lanes(d))...};
  merge_sixteen(rows, std::make_index_sequence<std::size(kMergeSixteen)>());
  (hn::Store(rows[kRow], d, keys + kRow * hn::Lanes(d)), ...);
}

template <class D>
HWY_INLINE void exchange_rows(D d, hn::TFromD<D>* upper, hn::TFromD<D>* lower) {
  auto a = hn::Load(d, upper);
  auto b = hn::Load(d, lower);
  exchange(a, b);
  hn::Store(a, d, upper);
  hn::Store(b, d, lower);
}

/// Merges two falling runs of `half` rows each.
template <class D>
HWY_INLINE void merge_runs(D d, hn::TFromD<D>* keys, std::size_t half) {
  const std::size_t lanes = hn::Lanes(d);
  const std::size_t rows = 2 * half;
  for (std::size_t r = 0; r < half; ++r) exchange_rows(d, keys + r * lanes, keys + (rows - 1 - r) * lanes);
  for (std::size_t stride = half / 2; stride >= kRowsInRegisters; stride /= 2) {
    for (std::size_t r = 0; r < rows; ++r)
      if ((r & stride) == 0) exchange_rows(d, keys + r * lanes, keys + (r + stride) * lanes);
  }
  for (std::size_t r = 0; r < rows; r += kRowsInRegisters)
    merge_block(d, keys + r * lanes, std::make_index_sequence<kRowsInRegisters>());
}

/// Sorts load(0) … load(rows − 1) into `keys`; rows is 16 times a power of two.
template <class D, class Load>
HWY_INLINE void sort_rows(D d, const Load& load, std::size_t rows, hn::TFromD<D>* keys) {
  for (std::size_t r = 0; r < rows; r += kRowsInRegisters)
    sort_block(d, load, r, keys, std::make_index_sequence<kRowsInRegisters>());
  for (std::size_t half = kRowsInRegisters; half < rows; half *= 2)
    for (std::size_t r = 0; r < rows; r += 2 * half) merge_runs(d, keys + r * hn::Lanes(d), half);
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#endif
