#include "engine/environment.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/draw_rows.h"

namespace socta {
namespace {

constexpr const char* kEverything = "*";

/// (assessor, item, group) → stated effect of one factor.
using StatedEffects = std::map<std::tuple<std::string, std::string, std::string>, double>;

std::optional<double> effect_by(const StatedEffects& stated, const std::string& assessor,
                                const std::string& item, const std::string& group) {
  const std::pair<std::string, std::string> narrowest_first[] = {
      {item, group}, {item, kEverything}, {kEverything, group}, {kEverything, kEverything}};
  for (const auto& [of_item, of_group] : narrowest_first) {
    const auto found = stated.find({assessor, of_item, of_group});
    if (found != stated.end()) return found->second;
  }
  return std::nullopt;
}

struct FactorStatements {
  StatedEffects stated;
  std::vector<std::string> assessors;
};

FactorStatements statements_of(const Assessment& assessment, const std::string& factor) {
  FactorStatements statements;
  for (const FactorEffect& effect : assessment.factor_effects) {
    if (effect.factor != factor) continue;
    statements.stated[{effect.assessor, effect.item, effect.group}] = effect.effect;
    statements.assessors.push_back(effect.assessor);
  }
  std::sort(statements.assessors.begin(), statements.assessors.end());
  statements.assessors.erase(std::unique(statements.assessors.begin(), statements.assessors.end()),
                             statements.assessors.end());
  return statements;
}

/// Zero when nobody gave one.
double mean_effect(const FactorStatements& statements, const std::string& item, const std::string& group) {
  double sum = 0;
  std::size_t count = 0;
  for (const std::string& assessor : statements.assessors) {
    const auto effect = effect_by(statements.stated, assessor, item, group);
    if (!effect) continue;
    sum += *effect;
    ++count;
  }
  return count > 0 ? sum / static_cast<double>(count) : 0;
}

std::vector<ActingFactor> acting_on(const std::vector<FactorStatements>& statements, const std::string& item,
                                    const std::vector<IndicatorGroup>& groups) {
  std::vector<ActingFactor> acting;
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (std::size_t f = 0; f < statements.size(); ++f) {
      const double effect = mean_effect(statements[f], item, groups[g].code);
      if (effect != 0) acting.push_back({f, g, effect});
    }
  return acting;
}

void draw_unconditional(double probability, std::span<const double> uniforms, std::span<double> states) {
  for (std::size_t d = 0; d < states.size(); ++d) states[d] = uniforms[d] < probability ? 1.0 : 0.0;
}

void draw_conditional(const OutlookModel& model, std::size_t factor, std::span<const double> uniforms,
                      std::size_t draws, std::span<double> states) {
  for (std::size_t d = 0; d < draws; ++d) {
    const ConditionalRow* row = deciding_row(model.tables[factor], states, draws, d);
    const double probability = row ? row->probability : model.probability[factor];
    states[factor * draws + d] = uniforms[d] < probability ? 1.0 : 0.0;
  }
}

}  // namespace

OutlookModel outlook_model(const AssessmentCase& input, const std::vector<std::string>& items,
                           const std::vector<FactorProbability>& probabilities) {
  const Methodology& methodology = input.methodology;
  OutlookModel model;
  std::vector<FactorStatements> statements;
  for (const FactorProbability& p : probabilities) {
    model.factors.push_back(p.factor);
    model.probability.push_back(p.mean);
    statements.push_back(statements_of(input.assessment, p.factor));
  }
  model.tables = conditional_tables(input.assessment);
  model.order = topological_order(model.tables);
  for (const std::string& item : items)
    model.acting.push_back(acting_on(statements, item, methodology.groups));
  model.groups = methodology.groups.size();
  model.step = methodology.environment.step;
  model.stability_band = methodology.environment.stability_band;
  return model;
}

bool has_outlook(const OutlookModel& model, std::size_t item) { return !model.acting[item].empty(); }

std::vector<FactorSetting> uncertain_settings(const OutlookModel& model) {
  return std::vector<FactorSetting>(model.factors.size(), FactorSetting::uncertain);
}

std::vector<FactorSetting> scenario_settings(const OutlookModel& model, const Scenario& scenario) {
  std::vector<FactorSetting> settings = uncertain_settings(model);
  for (const FactorState& state : scenario.states)
    for (std::size_t f = 0; f < model.factors.size(); ++f)
      if (model.factors[f] == state.factor)
        settings[f] = state.happens ? FactorSetting::on : FactorSetting::off;
  return settings;
}

void draw_factor_states(const OutlookModel& model, std::span<const FactorSetting> settings,
                        std::span<const double> uniforms, std::size_t draws, std::span<double> states) {
  for (const std::size_t f : model.order) {
    const std::span<const double> uniforms_of_factor = uniforms.subspan(f * draws, draws);
    const std::span<double> states_of_factor = states.subspan(f * draws, draws);
    if (settings[f] != FactorSetting::uncertain) {
      std::fill(states_of_factor.begin(), states_of_factor.end(),
                settings[f] == FactorSetting::on ? 1.0 : 0.0);
    } else if (model.tables[f].empty()) {
      draw_unconditional(model.probability[f], uniforms_of_factor, states_of_factor);
    } else {
      draw_conditional(model, f, uniforms_of_factor, draws, states);
    }
  }
}

void future_group_scores(const OutlookModel& model, std::size_t item, std::span<const double> states,
                         std::size_t draws, std::span<const double> present, std::span<double> future) {
  const std::vector<ActingFactor>& acting = model.acting[item];
  if (present.data() != future.data()) std::copy(present.begin(), present.end(), future.begin());
  std::vector<ScaledRow> changes;
  for (auto first = acting.begin(); first != acting.end();) {
    const std::size_t group = first->group;
    changes.clear();
    for (; first != acting.end() && first->group == group; ++first)
      changes.push_back({first->factor, model.step * first->effect});
    add_scaled_rows(changes, states, future.subspan(group * draws, draws));
  }
}

Outlook make_outlook(const Spread& future, double mean_change, const DirectionCounts& counts,
                     std::vector<OutlookDriver> drivers) {
  Outlook outlook;
  outlook.future = future;
  outlook.change = mean_change;
  const double draws = static_cast<double>(counts.rise + counts.stable + counts.fall);
  if (draws > 0) {
    outlook.p_rise = static_cast<double>(counts.rise) / draws;
    outlook.p_stable = static_cast<double>(counts.stable) / draws;
    outlook.p_fall = static_cast<double>(counts.fall) / draws;
  }
  if (counts.stable < std::max(counts.rise, counts.fall))
    outlook.direction = counts.rise >= counts.fall ? OutlookDirection::rising : OutlookDirection::falling;
  outlook.drivers = std::move(drivers);
  return outlook;
}

}  // namespace socta
