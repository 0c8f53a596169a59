#include "format/methodology_sections.h"
#include "format/methodology_words.h"
#include "format/number_text.h"

namespace socta {
namespace {

std::string toml_numbers(const std::vector<double>& numbers) {
  std::vector<std::string> list;
  for (const double number : numbers) list.push_back(number_text(number));
  return toml_list(list);
}

std::string toml_rule(const VetoRule& rule) {
  TomlInline table;
  table.add("code", toml_string(rule.code)).add("at_least", number_text(rule.at_least));
  if (rule.floor) table.add("floor", number_text(*rule.floor));
  if (rule.cap) table.add("cap", number_text(*rule.cap));
  return table.str();
}

std::string_view kind_of(const Aggregation& aggregation) {
  if (aggregation.kind == AggregationKind::power && aggregation.power == 0) return "geometric";
  if (aggregation.kind == AggregationKind::power && aggregation.power == -1) return "harmonic";
  return word_of(aggregation.kind, kAggregationWords);
}

std::string toml_intervals(const std::vector<WeightInterval>& intervals) {
  std::vector<std::string> list;
  for (const WeightInterval& interval : intervals)
    list.push_back(TomlInline()
                       .add("group", toml_string(interval.group))
                       .add("low", number_text(interval.low))
                       .add("high", number_text(interval.high))
                       .str());
  return toml_lines(list);
}

void write_alternatives(const UncertaintyRules& rules, TomlWriter& out) {
  std::vector<std::string> aggregations;
  for (const Aggregation& aggregation : rules.aggregation_alternatives)
    aggregations.push_back(toml_aggregation(aggregation));
  if (!aggregations.empty()) out.line("aggregation_alternatives", toml_lines(aggregations));
  std::vector<std::string> normalisers;
  for (const Normaliser& normaliser : rules.normaliser_alternatives)
    normalisers.push_back(toml_normaliser(normaliser));
  if (!normalisers.empty()) out.line("normaliser_alternatives", toml_lines(normalisers));
}

}  // namespace

std::string toml_aggregation(const Aggregation& aggregation) {
  TomlInline table;
  const std::string_view kind = kind_of(aggregation);
  table.add("kind", toml_string(kind));
  if (kind == "power") table.add("power", number_text(aggregation.power));
  if (!aggregation.owa_weights.empty()) table.add("owa_weights", toml_numbers(aggregation.owa_weights));
  std::vector<std::string> rules;
  for (const VetoRule& rule : aggregation.veto_rules) rules.push_back(toml_rule(rule));
  if (!rules.empty()) table.add("veto", toml_list(rules));
  return table.str();
}

std::string toml_normaliser(const Normaliser& normaliser) {
  TomlInline table;
  table.add("kind", toml_string(word_of(normaliser.kind, kNormaliserWords)));
  if (normaliser.kind == NormaliserKind::goalposts)
    table.add("low", number_text(normaliser.low))
        .add("high", number_text(normaliser.high))
        .add("curve", toml_string(word_of(normaliser.curve, kCurveWords)));
  std::vector<std::string> thresholds;
  for (const auto& [value, score] : normaliser.thresholds)
    thresholds.push_back("[" + number_text(value) + ", " + number_text(score) + "]");
  if (!thresholds.empty()) table.add("thresholds", toml_list(thresholds));
  return table.str();
}

void write_groups(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  for (const IndicatorGroup& group : methodology.groups) {
    out.header("[[group]]");
    out.string("code", group.code);
    out.text("name", group.name, language);
    if (!group.description.empty()) out.text("description", group.description, language);
    if (group.weight) out.number("weight", *group.weight);
    out.string("axis", word_of(group.axis, kAxisWords));
    out.line("aggregation", toml_aggregation(group.aggregation));
  }
}

void write_aggregation(const Methodology& methodology, TomlWriter& out) {
  const Aggregation& aggregation = methodology.aggregation;
  out.header("[aggregation]");
  out.string("kind", kind_of(aggregation));
  if (kind_of(aggregation) == "power") out.number("power", aggregation.power);
  if (!aggregation.owa_weights.empty()) out.line("owa_weights", toml_numbers(aggregation.owa_weights));
  std::vector<std::string> rules;
  for (const VetoRule& rule : aggregation.veto_rules) rules.push_back(toml_rule(rule));
  if (!rules.empty()) out.line("veto", toml_lines(rules));
}

void write_judgement_rules(const Methodology& methodology, TomlWriter& out) {
  out.header("[display]");
  out.string("score", word_of(methodology.display.score, kScoreDisplayWords));
  out.number("decimals", methodology.display.decimals);
  const JudgementRules& rules = methodology.judgement;
  out.header("[judgement]");
  out.string("shape", word_of(rules.shape, kShapeWords));
  out.string("pooling", word_of(rules.pooling, kPoolingWords));
  out.number("credible_level", rules.credible_level);
  out.number("default_confidence", rules.default_confidence);
  out.number("default_spread", rules.default_spread);
  out.line("balance_organisations", rules.balance_organisations ? "true" : "false");
  out.number("consensus_share", rules.consensus_share);
  out.number("consensus_within", rules.consensus_within);
  out.number("judgement_weight", rules.judgement_weight);
}

void write_uncertainty_rules(const Methodology& methodology, TomlWriter& out) {
  const UncertaintyRules& rules = methodology.uncertainty;
  out.header("[uncertainty]");
  out.string("group_weights", word_of(rules.group_weights, kWeightUncertaintyWords));
  out.string("indicator_weights", word_of(rules.indicator_weights, kWeightUncertaintyWords));
  out.number("concentration", rules.concentration);
  out.number("factor", rules.factor);
  std::vector<std::string> order;
  for (const std::string& group : rules.order) order.push_back(toml_string(group));
  if (!order.empty()) out.line("order", toml_list(order));
  if (!rules.intervals.empty()) out.line("intervals", toml_intervals(rules.intervals));
  out.string("scores", word_of(rules.scores, kScoreUncertaintyWords));
  out.number("sigma", rules.sigma);
  write_alternatives(rules, out);
  out.line("draws", std::to_string(rules.draws));
}

}  // namespace socta
