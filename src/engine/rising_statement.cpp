#include "engine/rising_statement.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <vector>

#include "engine/series_values.h"

namespace socta {
namespace {

constexpr double kLeast = 0.01;  // ICD 203's words begin at 1 % and end at 99 %
constexpr double kHalfCount = 0.5;

struct Autoregression {
  std::size_t pairs = 0;
  double products = 0;
  double base_squares = 0;
  double next_squares = 0;
  double phi = 0;
  double variance = 0;
};

struct UsedValues {
  std::vector<DatedValue> values;
  double shift = 0;         ///< added to each
  bool below_zero = false;  ///< one of them is, or may be
};

/// The values of one kind of period; one half is added to all when one of them may be zero, so that every
/// growth is defined where none is below zero.
UsedValues of_kind(std::span<const DatedValue> values, PeriodKind kind) {
  UsedValues used;
  for (const DatedValue& value : values) {
    if (value.period.kind != kind) continue;
    used.values.push_back(value);
    if (!(value.value.low > 0)) used.shift = kHalfCount;
    if (value.value.low < 0) used.below_zero = true;
  }
  for (DatedValue& value : used.values)
    value.value = {value.value.low + used.shift, value.value.high + used.shift};
  return used;
}

Period last_period(const std::vector<DatedValue>& values) {
  Period last = values.front().period;
  for (const DatedValue& value : values)
    if (first_month(value.period) > first_month(last)) last = value.period;
  return last;
}

int steps_between(const Period& from, const Period& to) {
  return (first_month(to) - first_month(from)) / (12 / parts_per_year(from.kind));
}

Autoregression fitted(const std::vector<LogGrowth>& growths) {
  Autoregression fit;
  for (std::size_t i = 1; i < growths.size(); ++i) {
    if (growths[i].to != shifted(growths[i - 1].to, 1)) continue;
    const double before = *growths[i - 1].growth;
    const double after = *growths[i].growth;
    ++fit.pairs;
    fit.products += before * after;
    fit.base_squares += before * before;
    fit.next_squares += after * after;
  }
  if (fit.pairs < 2) return fit;
  if (fit.base_squares > 0) fit.phi = std::clamp(fit.products / fit.base_squares, 0.0, 1.0);
  const double squares = fit.next_squares - 2 * fit.phi * fit.products + fit.phi * fit.phi * fit.base_squares;
  fit.variance = std::max(0.0, squares) / static_cast<double>(fit.pairs - 1);
  return fit;
}

double variance_ahead(const Autoregression& fit, int steps) {
  double factor = 0;
  double power = 1;
  for (int i = 0; i < steps; ++i) {
    factor += power;
    power *= fit.phi * fit.phi;
  }
  return fit.variance * factor;
}

double probability_above_zero(double mean, double deviation, std::size_t pairs) {
  if (!(deviation > 0)) return mean > 0 ? 1 - kLeast : kLeast;
  const boost::math::students_t t(static_cast<double>(pairs - 1));
  return std::clamp(boost::math::cdf(t, mean / deviation), kLeast, 1 - kLeast);
}

std::optional<ForecastPoint> value_of(const RisingStatement& statement, const UsedValues& used,
                                      double confidence) {
  const boost::math::students_t t(static_cast<double>(statement.pairs - 1));
  const double width = statement.deviation * boost::math::quantile(t, (1 + confidence) / 2);
  const auto grown = [&](double base, double growth) {
    return std::max(0.0, base * std::exp(growth) - used.shift);
  };
  const double growth = statement.expected_growth;
  for (const DatedValue& value : used.values) {
    if (value.period != statement.compared_with) continue;
    const Interval& base = value.value;
    return ForecastPoint{statement.target,
                         {grown(base.low, growth), grown(base.high, growth)},
                         grown(base.low, growth - width),
                         grown(base.high, growth + width)};
  }
  return std::nullopt;
}

/// Why `growths` up to `last` carry no statement on `steps` periods later; computed when they do.
RisingState state_of(const std::vector<LogGrowth>& growths, const Autoregression& fit, const Period& last,
                     int steps, const RisingOptions& options) {
  if (steps < 1) return RisingState::not_in_future;
  if (growths.empty() || growths.back().to != last) return RisingState::no_last_growth;
  if (fit.pairs < options.minimum_pairs) return RisingState::too_few;
  if (!(fit.base_squares + fit.next_squares > 0)) return RisingState::no_variation;
  return RisingState::computed;
}

RisingStatement from_steadiest(const UsedValues& used, const Period& target, const RisingOptions& options) {
  RisingStatement result;
  result.target = target;
  result.compared_with = years_later(target, -1);
  result.values = used.values.size();
  if (result.values < options.minimum_values) return result;
  if (used.below_zero) {
    result.state = RisingState::below_zero;
    return result;
  }
  const Period last = last_period(used.values);
  const int steps = steps_between(last, target);
  const auto growths = same_part_growth(steadiest_values(used.values), target.kind);
  const Autoregression fit = fitted(growths);
  result.pairs = fit.pairs;
  result.state = state_of(growths, fit, last, steps, options);
  if (result.state != RisingState::computed) return result;
  result.persistence = fit.phi;
  result.last_growth = *growths.back().growth;
  result.expected_growth = std::pow(fit.phi, steps) * result.last_growth;
  result.deviation = std::sqrt(variance_ahead(fit, steps));
  result.probability = probability_above_zero(result.expected_growth, result.deviation, fit.pairs);
  result.bounds = exactly(result.probability);
  result.across_break = !structural_breaks(growths, options.breaks).breaks.empty();
  result.value = value_of(result, used, options.confidence);
  return result;
}

/// Interval values all at their low, or at their high ends, or those of the last year at one end and the
/// earlier ones at the other: the corners between which the growth of the last year is smallest and largest.
UsedValues corner(const UsedValues& used, ValueEnd earlier, ValueEnd last_year) {
  const int start = last_month(last_period(used.values)) - 11;
  UsedValues result = used;
  for (DatedValue& value : result.values)
    value.value = exactly(at_end(value.value, first_month(value.period) >= start ? last_year : earlier));
  return result;
}

bool are_exact(const std::vector<DatedValue>& values) {
  return std::ranges::all_of(values, [](const DatedValue& value) { return is_exact(value.value); });
}

}  // namespace

RisingStatement rising_statement(std::span<const DatedValue> values, const Period& target,
                                 const RisingOptions& options) {
  const auto used = of_kind(values, target.kind);
  RisingStatement result = from_steadiest(used, target, options);
  // Exact values have the same corner four times.
  if (result.state != RisingState::computed || are_exact(used.values)) return result;
  for (const ValueEnd earlier : {ValueEnd::low, ValueEnd::high}) {
    for (const ValueEnd last_year : {ValueEnd::low, ValueEnd::high}) {
      const auto at_corner = from_steadiest(corner(used, earlier, last_year), target, options);
      if (at_corner.state != RisingState::computed) continue;
      result.bounds.low = std::min(result.bounds.low, at_corner.probability);
      result.bounds.high = std::max(result.bounds.high, at_corner.probability);
    }
  }
  return result;
}

}  // namespace socta
