#include "engine/weight_sampler.h"

#include <algorithm>

namespace socta {
namespace {

std::vector<double> at(const std::vector<double>& values, const std::vector<std::size_t>& places) {
  std::vector<double> chosen;
  for (const std::size_t place : places) chosen.push_back(values[place]);
  return chosen;
}

/// The law among those members only.
WeightLaw law_among(const WeightLaw& law, const std::vector<std::size_t>& members) {
  WeightLaw among = law;
  among.order.clear();
  for (const std::size_t member : law.order) {
    const auto place = std::ranges::find(members, member);
    if (place != members.end()) among.order.push_back(static_cast<std::size_t>(place - members.begin()));
  }
  if (!law.low.empty()) among.low = at(law.low, members);
  if (!law.high.empty()) among.high = at(law.high, members);
  return among;
}

std::vector<std::size_t> without_weight(const std::vector<double>& weights) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < weights.size(); ++row)
    if (!(weights[row] > 0)) rows.push_back(row);
  return rows;
}

void clear_row(std::span<double> rows, std::size_t row) {
  std::ranges::fill(rows.subspan(row * kDrawsPerBlock, kDrawsPerBlock), 0);
}

std::vector<std::uint32_t> stream_numbers(const std::vector<std::size_t>& rows) {
  std::vector<std::uint32_t> numbers;
  for (const std::size_t row : rows) numbers.push_back(static_cast<std::uint32_t>(row));
  return numbers;
}

}  // namespace

std::optional<WeightSampler::Level> WeightSampler::group_level(const WeightModel& model, std::uint64_t seed) {
  std::vector<std::size_t> rows;
  for (std::size_t g = 0; g < model.group_weights.size(); ++g)
    if (model.group_weights[g] > 0) rows.push_back(g);
  if (rows.empty()) return std::nullopt;
  SimplexStreams streams{.seed = seed, .kind = StreamKind::group_weight, .numbers = stream_numbers(rows)};
  SimplexSampler sampler(at(model.group_weights, rows), law_among(model.groups, rows), std::move(streams));
  return Level{0, std::move(rows), std::move(sampler)};
}

std::optional<WeightSampler::Level> WeightSampler::member_level(const WeightModel& model, std::uint64_t seed,
                                                                std::size_t group) {
  std::vector<std::size_t> rows;
  std::vector<std::size_t> members;  // their places in the group
  std::size_t place = 0;
  for (std::size_t i = 0; i < model.group_of.size(); ++i) {
    if (model.group_of[i] != group) continue;
    if (model.indicator_weights[i] > 0) {
      rows.push_back(i);
      members.push_back(place);
    }
    ++place;
  }
  if (rows.empty()) return std::nullopt;
  SimplexStreams streams{.seed = seed,
                         .kind = StreamKind::indicator_weight,
                         .numbers = stream_numbers(rows),
                         .boost_offset = static_cast<std::uint32_t>(model.group_weights.size()),
                         .walk = static_cast<std::uint32_t>(group + 1)};
  const WeightLaw law = model.indicators.empty() ? WeightLaw{} : law_among(model.indicators[group], members);
  SimplexSampler sampler(at(model.indicator_weights, rows), law, std::move(streams));
  return Level{group, std::move(rows), std::move(sampler)};
}

WeightSampler::WeightSampler(const WeightModel& model, std::uint64_t seed)
    : groups_in_all_(model.group_weights.size()),
      indicators_in_all_(model.group_of.size()),
      groups_(group_level(model, seed)) {
  for (std::size_t g = 0; g < groups_in_all_; ++g)
    if (auto level = member_level(model, seed, g)) indicators_.push_back(std::move(*level));
  empty_groups_ = without_weight(model.group_weights);
  empty_indicators_ = without_weight(model.indicator_weights);
}

void WeightSampler::fill_level(const Level& level, std::uint64_t first_draw, std::span<double> rows,
                               const double* scale) {
  level.sampler.fill(first_draw, {rows.data(), level.rows}, scale);
}

void WeightSampler::fill(std::uint64_t first_draw, WeightOf whole, std::span<double> group_rows,
                         std::span<double> indicator_rows) const {
  for (const std::size_t g : empty_groups_) clear_row(group_rows, g);
  for (const std::size_t i : empty_indicators_) clear_row(indicator_rows, i);
  if (groups_) fill_level(*groups_, first_draw, group_rows, nullptr);
  for (const Level& level : indicators_) {
    const double* group = group_rows.data() + level.group * kDrawsPerBlock;
    fill_level(level, first_draw, indicator_rows, whole == WeightOf::danger ? group : nullptr);
  }
}

}  // namespace socta
