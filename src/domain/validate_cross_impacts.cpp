#include <algorithm>
#include <cmath>

#include "domain/cross_impact_limit.h"
#include "domain/cycle_search.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

constexpr double kMostPercent = 100;

std::string shown(const FactorState& state) { return state.factor + (state.happens ? "=yes" : "=no"); }

std::string shown(std::vector<FactorState> states) {
  std::sort(states.begin(), states.end(), [](const FactorState& a, const FactorState& b) {
    return std::pair(a.factor, a.happens) < std::pair(b.factor, b.happens);
  });
  std::string text;
  for (const FactorState& state : states) text += (text.empty() ? "" : " ") + shown(state);
  return text;
}

void check_given(const ValidationInput& check, const TableCheck& table, const CrossImpact& impact) {
  if (impact.given.empty())
    table.error(impact.row, "given", Sentence("no_given", "The cross-impact states no given factor."));
  if (impact.kind == CrossImpactKind::balance && impact.given.size() > 1)
    table.error(impact.row, "given",
                Sentence("one_given", "A balance is of one given state; there are {count}.",
                         {counted("count", impact.given.size())}));
  std::vector<std::string> seen;
  for (const FactorState& state : impact.given) {
    table.expect_known(check.codes.factors, state.factor, impact.row, "given");
    if (state.factor == impact.on.factor)
      table.error(impact.row, "given",
                  Sentence("given_for_itself", "The factor {factor} is given for itself.",
                           {quoted("factor", state.factor)}));
    if (std::find(seen.begin(), seen.end(), state.factor) != seen.end())
      table.error(
          impact.row, "given",
          Sentence("given_twice", "The factor {factor} is given twice.", {quoted("factor", state.factor)}));
    seen.push_back(state.factor);
  }
}

void check_value(const TableCheck& table, const CrossImpact& impact) {
  if (impact.kind == CrossImpactKind::conditional && !(impact.value >= 0 && impact.value <= kMostPercent))
    table.error(impact.row, "value",
                Sentence("probability_range", "The probability {value} is not between 0 and 100 percent.",
                         {numeric("value", impact.value)}));
  if (impact.kind == CrossImpactKind::balance && !(std::abs(impact.value) <= kCrossImpactLimit))
    table.error(impact.row, "value",
                Sentence("impact_range", "The impact {value} is not between −3 and 3.",
                         {numeric("value", impact.value)}));
}

void check_no_cycle(const ValidationInput& check, const TableCheck& table) {
  CodeGraph parents;
  for (const CrossImpact& impact : check.input.assessment.cross_impacts)
    if (impact.kind == CrossImpactKind::conditional)
      for (const FactorState& state : impact.given)
        if (state.factor != impact.on.factor) parents[impact.on.factor].push_back(state.factor);
  for (auto& [factor, given] : parents) {
    std::sort(given.begin(), given.end());
    given.erase(std::unique(given.begin(), given.end()), given.end());
  }
  for (const std::string& cycle : cycles_in(parents))
    table.error({}, "given",
                Sentence("probability_circle", "The conditional probabilities go in a circle: {circle}.",
                         {plain("circle", cycle)}));
}

}  // namespace

void validate_cross_impacts(const ValidationInput& check) {
  TableCheck table = check.table("cross_impacts.csv");
  for (const CrossImpact& impact : check.input.assessment.cross_impacts) {
    table.expect_known(check.codes.factors, impact.on.factor, impact.row, "on");
    check_given(check, table, impact);
    check_value(table, impact);
    const char* kind = impact.kind == CrossImpactKind::conditional ? "conditional" : "balance";
    table.expect_new(row_key({kind, shown(impact.on), shown(impact.given)}), impact.row, "on", [&] {
      return Sentence("the_cross_impact", "The cross-impact on {on} given {given}",
                      {quoted("on", shown(impact.on)), quoted("given", shown(impact.given))});
    });
  }
  check_no_cycle(check, table);
}

}  // namespace socta
