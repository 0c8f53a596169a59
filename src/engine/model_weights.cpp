#include "engine/model_weights.h"

#include <algorithm>

namespace socta {
namespace {

WeightLaw plain_law(const UncertaintyRules& rules, WeightUncertainty kind) {
  WeightLaw law;
  law.kind = kind;
  law.factor = rules.factor;
  law.concentration = rules.concentration;
  return law;
}

SimplexSampler group_sampler(const Methodology& methodology, const DangerModel& model,
                             const std::vector<std::size_t>& members, std::uint64_t seed) {
  SimplexStreams streams{.seed = seed, .kind = StreamKind::group_weight};
  std::vector<double> stated;
  for (const std::size_t g : members) {
    streams.numbers.push_back(static_cast<std::uint32_t>(g));
    stated.push_back(model.group_weights[g]);
  }
  return {stated, group_law(methodology, members), std::move(streams)};
}

SimplexSampler indicator_sampler(const Methodology& methodology, const DangerModel& model, std::size_t g,
                                 const std::vector<std::size_t>& positions, std::uint64_t seed) {
  SimplexStreams streams{.seed = seed, .kind = StreamKind::indicator_weight};
  streams.boost_offset = static_cast<std::uint32_t>(model.groups.size());
  streams.walk = static_cast<std::uint32_t>(g + 1);
  std::vector<double> stated;
  for (const std::size_t k : positions) {
    streams.numbers.push_back(static_cast<std::uint32_t>(model.groups[g].indicators[k]));
    stated.push_back(model.groups[g].weights[k]);
  }
  return {stated, plain_law(methodology.uncertainty, methodology.uncertainty.indicator_weights),
          std::move(streams)};
}

std::vector<std::size_t> with_weight_in(std::span<const double> weights) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] > 0) positions.push_back(i);
  return positions;
}

}  // namespace

WeightLaw group_law(const Methodology& methodology, std::span<const std::size_t> members) {
  const UncertaintyRules& rules = methodology.uncertainty;
  WeightLaw law = plain_law(rules, rules.group_weights);
  const auto member_of = [&](const std::string& code) {
    return static_cast<std::size_t>(
        std::ranges::find_if(members, [&](std::size_t g) { return methodology.groups[g].code == code; }) -
        members.begin());
  };
  for (const std::string& code : rules.order)
    if (member_of(code) < members.size()) law.order.push_back(member_of(code));
  law.low.assign(members.size(), 0);
  law.high.assign(members.size(), 1);
  for (const WeightInterval& interval : rules.intervals) {
    const std::size_t member = member_of(interval.group);
    if (member == members.size()) continue;
    law.low[member] = interval.low;
    law.high[member] = interval.high;
  }
  return law;
}

ModelWeights::ModelWeights(const Methodology& methodology, const DangerModel& model, std::uint64_t seed) {
  const auto groups = with_weight_in(model.group_weights);
  if (!groups.empty()) groups_.push_back({groups, group_sampler(methodology, model, groups, seed)});
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    const auto positions = with_weight_in(model.groups[g].weights);
    if (positions.empty()) continue;
    std::vector<std::size_t> rows;
    for (const std::size_t k : positions) rows.push_back(model.groups[g].indicators[k]);
    indicators_.push_back({std::move(rows), indicator_sampler(methodology, model, g, positions, seed)});
  }
}

void ModelWeights::fill_level(const Level& level, std::uint64_t first_draw, std::span<double> rows) {
  std::vector<double*> pointers;
  for (const std::size_t row : level.rows) pointers.push_back(rows.data() + row * kDrawsPerBlock);
  level.sampler.fill(first_draw, pointers, nullptr);
}

void ModelWeights::fill(std::uint64_t first_draw, std::span<double> groups,
                        std::span<double> indicators) const {
  std::ranges::fill(groups, 0);
  std::ranges::fill(indicators, 0);
  for (const Level& level : groups_) fill_level(level, first_draw, groups);
  for (const Level& level : indicators_) fill_level(level, first_draw, indicators);
}

}  // namespace socta
