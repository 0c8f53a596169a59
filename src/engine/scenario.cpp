#include "engine/scenario.h"

#include <algorithm>
#include <cmath>

#include "engine/joint_states.h"

namespace socta {
namespace {

/// [groups × count]: the same present scores beside every joint state.
std::vector<double> repeated(std::span<const double> present, std::size_t count) {
  std::vector<double> scores;
  scores.reserve(present.size() * count);
  for (const double score : present) scores.insert(scores.end(), count, score);
  return scores;
}

double expected_danger(const OutlookModel& model, std::size_t item, const JointStates& joint,
                       std::span<const double> present, const DangerOf& danger) {
  std::vector<double> future = repeated(present, joint.count);
  future_group_scores(model, item, joint.states, joint.count, future, future);
  std::vector<double> groups(present.size());
  double sum = 0;
  for (std::size_t k = 0; k < joint.count; ++k) {
    for (std::size_t g = 0; g < groups.size(); ++g) groups[g] = future[g * joint.count + k];
    sum += joint.weights[k] * danger(groups);
  }
  return sum;
}

JointStates without_effect_of(const JointStates& joint, std::size_t factor) {
  JointStates without = joint;
  std::fill_n(without.states.begin() + static_cast<std::ptrdiff_t>(factor * joint.count), joint.count, 0.0);
  return without;
}

std::vector<std::size_t> acting_factors(const OutlookModel& model, std::size_t item) {
  std::vector<std::size_t> factors;
  for (const ActingFactor& acting : model.acting[item]) factors.push_back(acting.factor);
  std::sort(factors.begin(), factors.end());
  factors.erase(std::unique(factors.begin(), factors.end()), factors.end());
  return factors;
}

}  // namespace

ExpectedOutlook expected_outlook(const OutlookModel& model, std::size_t item,
                                 std::span<const FactorSetting> settings, std::span<const double> present,
                                 const DangerOf& danger) {
  const double now = danger(present);
  if (!has_outlook(model, item)) return {now, now};
  const JointStates joint =
      joint_states(model, settings_for_item(model, item, {settings.begin(), settings.end()}));
  return {now, expected_danger(model, item, joint, present, danger)};
}

ScenarioResult scenario_result(const OutlookModel& model, const Scenario& scenario,
                               std::span<const double> present, const DangerOf& danger) {
  const std::vector<FactorSetting> settings = scenario_settings(model, scenario);
  ScenarioResult result{scenario.code, {}, {}};
  for (std::size_t item = 0; item < model.acting.size(); ++item) {
    const ExpectedOutlook outlook =
        expected_outlook(model, item, settings, present.subspan(item * model.groups, model.groups), danger);
    result.future.push_back(outlook.future);
    result.change.push_back(outlook.change());
  }
  return result;
}

std::vector<OutlookDriver> outlook_drivers(const OutlookModel& model, std::size_t item,
                                           std::span<const double> present, const DangerOf& danger) {
  const std::vector<std::size_t> factors = acting_factors(model, item);
  if (factors.empty()) return {};
  const JointStates joint = joint_states(model, settings_for_item(model, item, uncertain_settings(model)));
  const double with_all = expected_danger(model, item, joint, present, danger);
  std::vector<OutlookDriver> drivers;
  for (const std::size_t f : factors) {
    const double without = expected_danger(model, item, without_effect_of(joint, f), present, danger);
    drivers.push_back({model.factors[f], with_all - without});
  }
  std::stable_sort(drivers.begin(), drivers.end(), [](const OutlookDriver& a, const OutlookDriver& b) {
    return std::abs(a.change) > std::abs(b.change);
  });
  return drivers;
}

}  // namespace socta
