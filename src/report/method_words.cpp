#include "report/method_words.h"

#include <algorithm>

#include "text/number_text.h"

namespace socta {
namespace {

std::string number(const Composer& composer, double value, int decimals) {
  return number_text(value, decimals, composer.language());
}

// As few decimals as the value needs, at most two.
std::string short_number(const Composer& composer, double value) {
  for (int decimals = 0; decimals < 2; ++decimals)
    if (std::abs(value - std::stod(number_text(value, decimals, Language::english))) < 1e-9)
      return number(composer, value, decimals);
  return number(composer, value, 2);
}

std::string weights_sentence(const Composer& composer, WeightUncertainty kind) {
  const UncertaintyRules& rules = composer.methodology().uncertainty;
  switch (kind) {
    case WeightUncertainty::fixed:
      return composer.say("report.weights_fixed");
    case WeightUncertainty::dirichlet:
      return composer.say("report.weights_dirichlet",
                          {{"concentration", short_number(composer, rules.concentration)}});
    case WeightUncertainty::uniform_factors:
      return composer.say("report.weights_uniform_factors",
                          {{"share", composer.words().percent(rules.factor)}});
    case WeightUncertainty::simplex:
      return composer.say("report.weights_simplex");
    case WeightUncertainty::simplex_ordered:
      return composer.say("report.weights_simplex_ordered");
    case WeightUncertainty::simplex_intervals:
      return composer.say("report.weights_simplex_intervals");
  }
  return "";
}

std::string clause_sentence(const Composer& composer, const PriorityClause& clause) {
  std::vector<std::string> parts;
  if (clause.class_at_least)
    for (std::size_t i = 0; i < composer.methodology().classes.size(); ++i)
      if (composer.methodology().classes[i].code == *clause.class_at_least)
        parts.push_back(composer.say("report.clause_class", {{"class", composer.words().class_name(i)}}));
  if (clause.top && clause.probability)
    parts.push_back(
        composer.say("report.clause_top", {{"top", static_cast<std::int64_t>(*clause.top)},
                                           {"probability", composer.words().percent(*clause.probability)}}));
  if (clause.rise_at_least)
    parts.push_back(composer.say("report.clause_rise",
                                 {{"probability", composer.words().percent(*clause.rise_at_least)}}));
  return composer.listed(parts);
}

}  // namespace

std::string axis_word(const Composer& composer, Axis axis) {
  switch (axis) {
    case Axis::threat:
      return composer.say("report.axis_threat");
    case Axis::damage:
      return composer.say("report.axis_damage");
    case Axis::composite:
      return composer.say("report.axis_composite");
    case Axis::context:
      return composer.say("report.axis_context");
  }
  return "";
}

std::string shape_sentence(const Composer& composer) {
  const JudgementRules& rules = composer.methodology().judgement;
  const std::vector<MessageArgument> level = {{"level", short_number(composer, rules.credible_level)}};
  switch (rules.shape) {
    case JudgementShape::pert:
      return composer.say("report.shape_pert", level);
    case JudgementShape::triangular:
      return composer.say("report.shape_triangular", level);
    case JudgementShape::discrete:
      return composer.say("report.shape_discrete", level);
  }
  return "";
}

std::string pooling_sentence(const Composer& composer) {
  switch (composer.methodology().judgement.pooling) {
    case Pooling::linear:
      return composer.say("report.pooling_linear");
    case Pooling::weighted_linear:
      return composer.say("report.pooling_weighted_linear");
    case Pooling::quantile:
      return composer.say("report.pooling_quantile");
    case Pooling::median:
      return composer.say("report.pooling_median");
  }
  return "";
}

std::string bare_answer_sentence(const Composer& composer) {
  const JudgementRules& rules = composer.methodology().judgement;
  return composer.say("report.bare_answer",
                      {{"spread", composer.words().percent(rules.default_spread)},
                       {"confidence", composer.words().percent(rules.default_confidence / 100)}});
}

std::string balance_sentence(const Composer& composer) {
  return composer.say(composer.methodology().judgement.balance_organisations ? "report.balance_organisations"
                                                                             : "report.balance_assessors");
}

std::string consensus_sentence(const Composer& composer) {
  const JudgementRules& rules = composer.methodology().judgement;
  return composer.say("report.consensus", {{"share", composer.words().percent(rules.consensus_share)},
                                           {"within", short_number(composer, rules.consensus_within)}});
}

std::string statistics_sentence(const Composer& composer) {
  return composer.say(
      "report.judgement_weight",
      {{"weight", composer.words().percent(composer.methodology().judgement.judgement_weight)}});
}

std::string aggregation_sentence(const Composer& composer) {
  const Aggregation& aggregation = composer.methodology().aggregation;
  switch (aggregation.kind) {
    case AggregationKind::arithmetic:
      return composer.say("report.aggregation_arithmetic");
    case AggregationKind::power:
      return composer.say("report.aggregation_power", {{"power", short_number(composer, aggregation.power)}});
    case AggregationKind::maximum:
      return composer.say("report.aggregation_maximum");
    case AggregationKind::minimum:
      return composer.say("report.aggregation_minimum");
    case AggregationKind::owa:
      return composer.say("report.aggregation_owa");
    case AggregationKind::veto:
      return composer.say("report.aggregation_veto");
  }
  return "";
}

std::string group_weights_sentence(const Composer& composer) {
  return composer.say("report.group_weights") +
         weights_sentence(composer, composer.methodology().uncertainty.group_weights);
}

std::string indicator_weights_sentence(const Composer& composer) {
  return composer.say("report.indicator_weights") +
         weights_sentence(composer, composer.methodology().uncertainty.indicator_weights);
}

std::string score_uncertainty_sentence(const Composer& composer) {
  const UncertaintyRules& rules = composer.methodology().uncertainty;
  switch (rules.scores) {
    case ScoreUncertainty::pooled:
      return composer.say("report.scores_pooled");
    case ScoreUncertainty::clipped_normal:
      return composer.say("report.scores_clipped_normal",
                          {{"sigma", number(composer, rules.sigma * 100, 0)}});
    case ScoreUncertainty::none:
      return composer.say("report.scores_none");
  }
  return "";
}

std::string alternatives_sentence(const Composer& composer) {
  const UncertaintyRules& rules = composer.methodology().uncertainty;
  const auto count =
      static_cast<std::int64_t>(rules.aggregation_alternatives.size() + rules.normaliser_alternatives.size());
  return count == 0 ? composer.say("report.no_alternatives")
                    : composer.say("report.alternatives", {{"count", count}});
}

std::string draws_sentence(const Composer& composer) {
  return composer.say("report.draws", {{"draws", composer.words().count(composer.results().run.draws)}});
}

std::string outlook_rule_sentence(const Composer& composer) {
  const EnvironmentRules& rules = composer.methodology().environment;
  return composer.say("report.outlook_rule", {{"limit", static_cast<std::int64_t>(rules.effect_limit)},
                                              {"step", number(composer, rules.step * 100, 1)},
                                              {"band", short_number(composer, rules.stability_band * 100)}});
}

std::vector<std::string> priority_rule(const Composer& composer) {
  std::vector<std::string> sentences;
  for (const PriorityClause& clause : composer.methodology().priority_clauses)
    sentences.push_back(clause_sentence(composer, clause));
  return sentences;
}

}  // namespace socta
