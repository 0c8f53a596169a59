#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "domain/answer_check.h"
#include "domain/field_checks.h"
#include "domain/last_round.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

constexpr std::string_view kAll = "*";

std::unordered_set<std::string> judged_factors(const std::vector<Judgement>& judgements) {
  std::unordered_set<std::string> factors;
  for (const Judgement* judgement : judgements_of_last_round(judgements))
    if (judgement->answer.best) factors.insert(judgement->item);
  return factors;
}

void check_factors(const ValidationInput& check) {
  TableCheck table = check.table("factors.csv");
  const auto judged = judged_factors(check.input.assessment.factor_judgements);
  const bool knows_judged = check.gaps.is_whole("factor_judgements.csv");
  for (const Factor& factor : check.input.assessment.factors) {
    table.expect_new_code(factor.code, factor.row, "code");
    expect_workshop_mark(table, factor.workshop, factor.row);
    table.expect_known(check.codes.categories, factor.category, factor.row, "category");
    table.expect_all_known(check.codes.evidence, factor.evidence, factor.row, "evidence");
    if (factor.statement.empty())
      table.error(factor.row, "statement_en", Sentence("no_statement", "The factor has no statement."));
    for (const AnswerFault& fault : faults_of(factor.probability, 0, 100))
      table.error(factor.row, fault.column, fault.message);
    if (!factor.probability.best && knows_judged && !judged.contains(factor.code))
      table.error(factor.row, "best",
                  Sentence("no_probability",
                           "The factor {code} has no probability: state one here, or let it be judged in "
                           "factor_judgements.csv.",
                           {quoted("code", factor.code)}));
  }
}

void check_effects(const ValidationInput& check) {
  TableCheck table = check.table("factor_effects.csv");
  const double limit = check.input.methodology.environment.effect_limit;
  for (const FactorEffect& effect : check.input.assessment.factor_effects) {
    table.expect_known(check.codes.factors, effect.factor, effect.row, "factor");
    expect_workshop_mark(table, effect.workshop, effect.row);
    if (effect.item != kAll && !check.codes.items.has(effect.item))
      table.error(effect.row, "item", why_not_assessed(check.input, check.codes, effect.item));
    if (effect.group != kAll)
      table.expect_known(check.codes.indicator_groups, effect.group, effect.row, "group");
    if (!effect.assessor.empty())
      table.expect_known(check.codes.assessors, effect.assessor, effect.row, "assessor");
    if (check.knows_methodology() && !(std::abs(effect.effect) <= limit))
      table.error(effect.row, "effect",
                  Sentence("effect_range", "{value} is not between −{limit} and {limit}.",
                           {numeric("value", effect.effect), numeric("limit", limit)}));
    table.expect_new(
        row_key({effect.factor, effect.item, effect.group, effect.assessor}), effect.row, "factor", [&] {
          return Sentence(
              "the_effect", "The effect of {factor} on {item} × {group}",
              {quoted("factor", effect.factor), quoted("item", effect.item), quoted("group", effect.group)});
        });
  }
}

void check_states(const ValidationInput& check, const Scenario& scenario, const std::string& path) {
  TableCheck table = check.table("assessment.toml");
  for (const FactorState& state : scenario.states) {
    const std::string key = path + (state.happens ? ".on" : ".off");
    table.expect_known(check.codes.factors, state.factor, {}, key);
    const bool contradicted =
        std::any_of(scenario.states.begin(), scenario.states.end(), [&state](const FactorState& other) {
          return other.factor == state.factor && other.happens != state.happens;
        });
    if (contradicted && state.happens)
      table.error(
          {}, key,
          Sentence("factor_on_and_off", "In the scenario {scenario} the factor {factor} is both on and off.",
                   {quoted("scenario", scenario.code), quoted("factor", state.factor)}));
    table.expect_new(row_key({state.factor, key}), {}, key, [&] {
      return Sentence("the_factor_of_scenario", "The factor {factor} of the scenario {scenario}",
                      {quoted("factor", state.factor), quoted("scenario", scenario.code)});
    });
  }
}

void check_scenarios(const ValidationInput& check) {
  TableCheck table = check.table("assessment.toml");
  std::size_t number = 0;
  for (const Scenario& scenario : check.input.assessment.scenarios) {
    const std::string path = coded_element("scenario", scenario.code, number++);
    table.expect_new_code(scenario.code, {}, path + ".code");
    check_states(check, scenario, path);
  }
}

}  // namespace

void validate_factors(const ValidationInput& check) {
  check_factors(check);
  check_effects(check);
  check_scenarios(check);
}

}  // namespace socta
