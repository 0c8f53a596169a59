#include "engine/weight_model.h"

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

WeightLaw group_law(const Methodology& methodology) {
  const UncertaintyRules& rules = methodology.uncertainty;
  const auto& groups = methodology.groups;
  WeightLaw law = plain_law(rules, rules.group_weights);
  const auto number_of = [&groups](const std::string& code) {
    return static_cast<std::size_t>(std::ranges::find(groups, code, &IndicatorGroup::code) - groups.begin());
  };
  for (const std::string& code : rules.order) law.order.push_back(number_of(code));
  law.low.assign(groups.size(), 0);
  law.high.assign(groups.size(), 1);
  for (const WeightInterval& interval : rules.intervals) {
    law.low[number_of(interval.group)] = interval.low;
    law.high[number_of(interval.group)] = interval.high;
  }
  return law;
}

}  // namespace

WeightModel weight_model(const Methodology& methodology, const DangerModel& danger) {
  const UncertaintyRules& rules = methodology.uncertainty;
  WeightModel model{.group_weights = danger.group_weights,
                    .indicator_weights = std::vector<double>(danger.indicators, 0),
                    .group_of = danger.group_of,
                    .groups = group_law(methodology)};
  for (const ModelGroup& group : danger.groups)
    for (std::size_t k = 0; k < group.indicators.size(); ++k)
      model.indicator_weights[group.indicators[k]] = group.weights[k];
  model.indicators.assign(danger.groups.size(), plain_law(rules, rules.indicator_weights));
  return model;
}

}  // namespace socta
