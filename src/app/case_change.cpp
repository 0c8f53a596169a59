#include "app/case_change.h"

#include <algorithm>
#include <set>

#include "domain/error.h"
#include "domain/message_text.h"

namespace socta {
namespace {

void complain(Problems& problems, const char* field, std::string message) {
  problems.error(std::move(message), {.file = "", .field = field});
}

void check_weight(double weight, const std::string& code, const char* field, Problems& problems) {
  if (weight < 0) complain(problems, field, "The weight of " + in_quotes(code) + " is negative.");
}

void set_group_weights(const CaseChange& change, Methodology& methodology, Problems& problems) {
  for (const auto& [code, weight] : change.group_weights) {
    const auto group = std::ranges::find(methodology.groups, code, &IndicatorGroup::code);
    if (group == methodology.groups.end()) {
      complain(problems, "group_weights", in_quotes(code) + " is no group of the methodology.");
      continue;
    }
    check_weight(weight, code, "group_weights", problems);
    group->weight = weight;
  }
}

void set_indicator_weights(const CaseChange& change, Methodology& methodology, Problems& problems) {
  for (const auto& [code, weight] : change.indicator_weights) {
    const auto indicator = std::ranges::find(methodology.indicators, code, &Indicator::code);
    if (indicator == methodology.indicators.end()) {
      complain(problems, "indicator_weights", in_quotes(code) + " is no indicator of the methodology.");
      continue;
    }
    check_weight(weight, code, "indicator_weights", problems);
    indicator->weight = weight;
  }
}

std::optional<Aggregation> aggregation_named(const std::string& word) {
  if (word == "arithmetic") return Aggregation{};
  if (word == "geometric") return Aggregation{.kind = AggregationKind::power, .power = 0};
  if (word == "harmonic") return Aggregation{.kind = AggregationKind::power, .power = -1};
  if (word == "maximum") return Aggregation{.kind = AggregationKind::maximum};
  if (word == "minimum") return Aggregation{.kind = AggregationKind::minimum};
  return std::nullopt;
}

// The one that the methodology has may be named too: nothing changes then.
void set_aggregation(const CaseChange& change, Methodology& methodology, Problems& problems) {
  if (change.aggregation.empty() || change.aggregation == aggregation_word(methodology.aggregation)) return;
  const auto aggregation = aggregation_named(change.aggregation);
  if (!aggregation)
    return complain(problems, "aggregation",
                    in_quotes(change.aggregation) + " is no aggregation that can be asked for.");
  methodology.aggregation = *aggregation;
  methodology.uncertainty.aggregation_alternatives.clear();
}

template <typename Rows>
void drop_answers(Rows& rows, const std::set<std::string>& assessors) {
  std::erase_if(rows, [&](const auto& row) { return assessors.contains(row.assessor); });
}

void drop_organisations(const CaseChange& change, Assessment& assessment, Problems& problems) {
  std::set<std::string> assessors;
  for (const std::string& code : change.without_organisations) {
    if (std::ranges::find(assessment.organisations, code, &Organisation::code) ==
        assessment.organisations.end())
      complain(problems, "without_organisations", in_quotes(code) + " is no organisation of the assessment.");
    for (const Assessor& assessor : assessment.assessors)
      if (assessor.organisation == code) assessors.insert(assessor.code);
  }
  drop_answers(assessment.judgements, assessors);
  drop_answers(assessment.factor_judgements, assessors);
  drop_answers(assessment.factor_effects, assessors);
  drop_answers(assessment.influence, assessors);
  drop_answers(assessment.incidence, assessors);
}

void drop_indicator(const std::string& code, AssessmentCase& input) {
  Assessment& assessment = input.assessment;
  std::erase_if(input.methodology.indicators,
                [&](const Indicator& indicator) { return indicator.code == code; });
  std::erase_if(assessment.judgements, [&](const Judgement& judgement) { return judgement.column == code; });
  std::erase_if(assessment.scores, [&](const DirectScore& score) { return score.indicator == code; });
  for (Series& series : assessment.series)
    std::erase_if(series.feeds, [&](const SeriesFeed& feed) { return feed.indicator == code; });
  for (Evidence& evidence : assessment.evidence) std::erase(evidence.indicators, code);
}

// A group without indicators is no part of a methodology; effects on it have nothing to act on.
void drop_empty_groups(AssessmentCase& input) {
  std::set<std::string> used;
  for (const Indicator& indicator : input.methodology.indicators) used.insert(indicator.group);
  std::erase_if(input.methodology.groups,
                [&](const IndicatorGroup& group) { return !used.contains(group.code); });
  std::erase_if(input.assessment.factor_effects,
                [&](const FactorEffect& effect) { return !used.contains(effect.group); });
}

void drop_indicators(const CaseChange& change, AssessmentCase& input, Problems& problems) {
  for (const std::string& code : change.without_indicators) {
    if (find_indicator(input.methodology, code) == nullptr)
      complain(problems, "without_indicators", in_quotes(code) + " is no indicator of the methodology.");
    drop_indicator(code, input);
  }
  drop_empty_groups(input);
}

void check_weight_is_left(const Methodology& methodology, Problems& problems) {
  double sum = 0;
  if (!methodology.indicators.empty())
    for (const double weight : group_weights(methodology)) sum += weight;
  if (!(sum > 0)) complain(problems, "group_weights", "Nothing is left that has weight.");
}

// Rules that name groups hold for the weights of the methodology; under others they mean nothing.
void fit_uncertainty(const CaseChange& change, Methodology& methodology) {
  if (change.group_weights.empty() && change.without_indicators.empty()) return;
  UncertaintyRules& rules = methodology.uncertainty;
  if (rules.group_weights == WeightUncertainty::simplex_ordered ||
      rules.group_weights == WeightUncertainty::simplex_intervals)
    rules.group_weights = WeightUncertainty::dirichlet;
}

}  // namespace

const std::vector<std::string>& aggregation_words() {
  static const std::vector<std::string> words = {"arithmetic", "geometric", "harmonic", "maximum", "minimum"};
  return words;
}

std::string aggregation_word(const Aggregation& aggregation) {
  switch (aggregation.kind) {
    case AggregationKind::arithmetic:
      return "arithmetic";
    case AggregationKind::power:
      return aggregation.power == 0 ? "geometric" : aggregation.power == -1 ? "harmonic" : "power";
    case AggregationKind::maximum:
      return "maximum";
    case AggregationKind::minimum:
      return "minimum";
    case AggregationKind::owa:
      return "owa";
    case AggregationKind::veto:
      return "veto";
  }
  return "arithmetic";
}

void change_case(const CaseChange& change, AssessmentCase& input) {
  Problems problems;
  set_group_weights(change, input.methodology, problems);
  set_indicator_weights(change, input.methodology, problems);
  set_aggregation(change, input.methodology, problems);
  drop_organisations(change, input.assessment, problems);
  drop_indicators(change, input, problems);
  fit_uncertainty(change, input.methodology);
  check_weight_is_left(input.methodology, problems);
  problems.throw_if_errors();
}

}  // namespace socta
