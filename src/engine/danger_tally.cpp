#include "engine/danger_tally.h"

#include <algorithm>

#include "engine/random.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/danger_tally.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<double>;

struct PartialSums {
  alignas(64) double sum[8] = {};
  alignas(64) double squares[8] = {};
  alignas(64) double smallest[8];
  alignas(64) double largest[8];
};

/// Eight values at a time, whatever the width of a vector: partial sum p sees the same additions everywhere.
void add_eights(const double* row, std::size_t eights, PartialSums& partial) {
  const Tag d;
  const auto pivot = hn::Set(d, row[0]);
  for (std::size_t p = 0; p < 8; p += hn::Lanes(d)) {
    auto sum = hn::Zero(d);
    auto squares = hn::Zero(d);
    auto smallest = pivot;
    auto largest = pivot;
    for (std::size_t e = 0; e < eights; ++e) {
      const auto value = hn::LoadU(d, row + 8 * e + p);
      const auto deviation = hn::Sub(value, pivot);
      sum = hn::Add(sum, deviation);
      squares = hn::Add(squares, hn::Mul(deviation, deviation));
      smallest = hn::Min(smallest, value);
      largest = hn::Max(largest, value);
    }
    hn::Store(sum, d, partial.sum + p);
    hn::Store(squares, d, partial.squares + p);
    hn::Store(smallest, d, partial.smallest + p);
    hn::Store(largest, d, partial.largest + p);
  }
}

void add_rest(const double* row, std::size_t from, std::size_t draws, PartialSums& partial) {
  for (std::size_t n = from; n < draws; ++n) {
    const double deviation = row[n] - row[0];
    partial.sum[n % 8] += deviation;
    partial.squares[n % 8] += deviation * deviation;
    partial.smallest[n % 8] = std::min(partial.smallest[n % 8], row[n]);
    partial.largest[n % 8] = std::max(partial.largest[n % 8], row[n]);
  }
}

double sum_of_eight(const double* v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

Moments moments_kernel(const double* row, std::size_t draws) {
  PartialSums partial;
  add_eights(row, draws / 8, partial);
  add_rest(row, draws / 8 * 8, draws, partial);
  const auto count = static_cast<double>(draws);
  const double sum = sum_of_eight(partial.sum);
  const double squares = sum_of_eight(partial.squares) - sum / count * sum;
  return {count, row[0] + sum / count, std::max(squares, 0.0),
          *std::min_element(partial.smallest, partial.smallest + 8),
          *std::max_element(partial.largest, partial.largest + 8)};
}

void bins_kernel(const double* row, std::size_t draws, double low, double bins_per_unit, std::size_t bins,
                 std::uint32_t* counts) {
  const Tag d;
  const hn::Rebind<std::int32_t, Tag> di;
  alignas(64) std::int32_t bin[kDrawsPerBlock];
  const auto last = hn::Set(d, static_cast<double>(bins - 1));
  for (std::size_t n = 0; n < kDrawsPerBlock; n += hn::Lanes(d)) {
    const auto place = hn::Mul(hn::Sub(hn::LoadU(d, row + n), hn::Set(d, low)), hn::Set(d, bins_per_unit));
    hn::StoreU(hn::DemoteTo(di, hn::Min(hn::Max(place, hn::Zero(d)), last)), di, bin + n);
  }
  for (std::size_t n = 0; n < draws; ++n) ++counts[bin[n]];
}

std::uint32_t reaching_kernel(const double* row, double limit) {
  const Tag d;
  std::size_t count = 0;
  for (std::size_t n = 0; n < kDrawsPerBlock; n += hn::Lanes(d)) {
    count += hn::CountTrue(d, hn::Ge(hn::LoadU(d, row + n), hn::Set(d, limit)));
  }
  return static_cast<std::uint32_t>(count);
}

std::uint32_t above_kernel(const double* upper, const double* lower) {
  const Tag d;
  std::size_t count = 0;
  for (std::size_t n = 0; n < kDrawsPerBlock; n += hn::Lanes(d)) {
    count += hn::CountTrue(d, hn::Gt(hn::LoadU(d, upper + n), hn::LoadU(d, lower + n)));
  }
  return static_cast<std::uint32_t>(count);
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(moments_kernel);
HWY_EXPORT(bins_kernel);
HWY_EXPORT(reaching_kernel);
HWY_EXPORT(above_kernel);

Moments merged(const Moments& first, const Moments& second) {
  if (first.count == 0) return second;
  if (second.count == 0) return first;
  const double count = first.count + second.count;
  const double shift = second.mean - first.mean;
  return {count, first.mean + shift * (second.count / count),
          first.squares + second.squares + shift * shift * (first.count * second.count / count),
          std::min(first.smallest, second.smallest), std::max(first.largest, second.largest)};
}

Moments row_moments(const double* row, std::size_t draws) {
  return HWY_DYNAMIC_DISPATCH(moments_kernel)(row, draws);
}

void count_bins(const double* row, std::size_t draws, double low, double bins_per_unit, std::size_t bins,
                std::uint32_t* counts) {
  HWY_DYNAMIC_DISPATCH(bins_kernel)(row, draws, low, bins_per_unit, bins, counts);
}

std::uint32_t count_reaching(const double* row, double limit) {
  return HWY_DYNAMIC_DISPATCH(reaching_kernel)(row, limit);
}

std::uint32_t count_above(const double* upper, const double* lower) {
  return HWY_DYNAMIC_DISPATCH(above_kernel)(upper, lower);
}

}  // namespace socta
#endif
