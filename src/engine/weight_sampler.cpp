#include "engine/weight_sampler.h"

#include <numeric>

namespace socta {
namespace {

SimplexSampler group_sampler(const WeightModel& model, std::uint64_t seed) {
  SimplexStreams streams{.seed = seed, .kind = StreamKind::group_weight};
  streams.numbers.resize(model.group_weights.size());
  std::iota(streams.numbers.begin(), streams.numbers.end(), 0u);
  return {model.group_weights, model.groups, std::move(streams)};
}

SimplexSampler member_sampler(const WeightModel& model, std::uint64_t seed, std::size_t group,
                              const std::vector<std::size_t>& members) {
  SimplexStreams streams{.seed = seed, .kind = StreamKind::indicator_weight};
  std::vector<double> stated;
  for (const std::size_t member : members) {
    streams.numbers.push_back(static_cast<std::uint32_t>(member));
    stated.push_back(model.indicator_weights[member]);
  }
  streams.boost_offset = static_cast<std::uint32_t>(model.group_weights.size());
  streams.walk = static_cast<std::uint32_t>(group + 1);
  const WeightLaw law = model.indicators.empty() ? WeightLaw{} : model.indicators[group];
  return {stated, law, std::move(streams)};
}

}  // namespace

WeightSampler::WeightSampler(const WeightModel& model, std::uint64_t seed)
    : groups_(group_sampler(model, seed)),
      members_of_(model.group_weights.size()),
      group_of_(model.group_of) {
  for (std::size_t i = 0; i < group_of_.size(); ++i) members_of_[group_of_[i]].push_back(i);
  for (std::size_t g = 0; g < members_of_.size(); ++g) {
    indicators_.push_back(member_sampler(model, seed, g, members_of_[g]));
  }
}

void WeightSampler::fill(std::uint64_t first_draw, std::span<double> rows) const {
  const auto row = [rows](std::size_t n) { return rows.data() + n * kDrawsPerBlock; };
  std::vector<double*> pointers;
  for (std::size_t g = 0; g < groups_.members(); ++g) pointers.push_back(row(g));
  groups_.fill(first_draw, pointers, nullptr);
  for (std::size_t g = 0; g < members_of_.size(); ++g) {
    pointers.clear();
    for (const std::size_t i : members_of_[g]) pointers.push_back(row(groups_.members() + i));
    indicators_[g].fill(first_draw, pointers, row(g));
  }
}

}  // namespace socta
