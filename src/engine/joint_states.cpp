#include "engine/joint_states.h"

#include <algorithm>

#include "engine/random.h"

namespace socta {
namespace {

/// Any number will do; it is fixed so that the same model gives the same states.
constexpr std::uint64_t kSeed = 2015;

/// States of combination `mask`: bit i is the state of the i-th uncertain factor.
JointStates every_combination(const OutlookModel& model, std::span<const FactorSetting> settings,
                              const std::vector<std::size_t>& uncertain) {
  JointStates joint;
  joint.count = std::size_t{1} << uncertain.size();
  joint.weights.assign(joint.count, 1.0);
  joint.states.assign(model.factors.size() * joint.count, 0.0);
  for (std::size_t f = 0; f < model.factors.size(); ++f)
    if (settings[f] == FactorSetting::on)
      std::fill_n(joint.states.begin() + static_cast<std::ptrdiff_t>(f * joint.count), joint.count, 1.0);
  for (std::size_t i = 0; i < uncertain.size(); ++i)
    for (std::size_t mask = 0; mask < joint.count; ++mask)
      joint.states[uncertain[i] * joint.count + mask] = (mask >> i & 1) != 0 ? 1.0 : 0.0;
  return joint;
}

void weigh_by_probability(const OutlookModel& model, const std::vector<std::size_t>& uncertain,
                          JointStates& joint) {
  for (const std::size_t f : uncertain)
    for (std::size_t k = 0; k < joint.count; ++k) {
      const ConditionalRow* row = deciding_row(model.tables[f], joint.states, joint.count, k);
      const double probability = row ? row->probability : model.probability[f];
      joint.weights[k] *= joint.states[f * joint.count + k] != 0 ? probability : 1 - probability;
    }
}

JointStates sampled(const OutlookModel& model, std::span<const FactorSetting> settings) {
  JointStates joint;
  joint.count = kSampledStates;
  joint.weights.assign(joint.count, 1.0 / static_cast<double>(joint.count));
  std::vector<double> uniforms(model.factors.size() * joint.count);
  for (std::size_t f = 0; f < model.factors.size(); ++f)
    fill_uniform({kSeed, StreamKind::environment, static_cast<std::uint32_t>(f)}, 0, 0,
                 std::span(uniforms).subspan(f * joint.count, joint.count));
  joint.states.resize(uniforms.size());
  draw_factor_states(model, settings, uniforms, joint.count, joint.states);
  return joint;
}

}  // namespace

JointStates joint_states(const OutlookModel& model, std::span<const FactorSetting> settings) {
  std::vector<std::size_t> uncertain;
  for (std::size_t f = 0; f < settings.size(); ++f)
    if (settings[f] == FactorSetting::uncertain) uncertain.push_back(f);
  if (uncertain.size() > kMostEnumeratedFactors) return sampled(model, settings);
  JointStates joint = every_combination(model, settings, uncertain);
  weigh_by_probability(model, uncertain, joint);
  return joint;
}

std::vector<FactorSetting> settings_for_item(const OutlookModel& model, std::size_t item,
                                             std::vector<FactorSetting> settings) {
  std::vector<bool> matters(model.factors.size(), false);
  for (const ActingFactor& acting : model.acting[item]) matters[acting.factor] = true;
  for (auto factor = model.order.rbegin(); factor != model.order.rend(); ++factor)
    if (matters[*factor])
      for (const std::size_t parent : model.tables[*factor].parents) matters[parent] = true;
  for (std::size_t f = 0; f < settings.size(); ++f)
    if (!matters[f]) settings[f] = FactorSetting::off;
  return settings;
}

}  // namespace socta
