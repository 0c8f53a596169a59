#include "domain/field_checks.h"
#include "format/methodology_parts.h"
#include "format/methodology_words.h"
#include "format/toml_values.h"

namespace socta {
namespace {

// Positions of the two names of power means in kAggregationWords, behind the enumerators.
constexpr std::size_t kGeometric = 6;
constexpr std::size_t kHarmonic = 7;

void require_key(const TomlValue& table, std::string_view key, const std::string& field,
                 std::string_view kind, Problems& problems) {
  if (!table.find(key))
    FieldChecks(problems).error(
        field, "The kind \"" + std::string(kind) + "\" needs the key \"" + std::string(key) + "\".");
}

std::vector<VetoRule> veto_rules_of(const TomlValue& table) {
  std::vector<VetoRule> rules;
  for (const TomlValue& rule : elements_in(table, "veto"))
    rules.push_back({string_in(rule, "code"), number_in(rule, "at_least", 0.0), number_in(rule, "floor"),
                     number_in(rule, "cap")});
  return rules;
}

void read_kind(const TomlValue& table, const std::string& field, Aggregation& aggregation,
               Problems& problems) {
  const auto kind = word_in(table, "kind", kAggregationWords, std::size_t{0});
  const bool is_named_mean = kind == kGeometric || kind == kHarmonic;
  if (is_named_mean && table.find("power"))
    FieldChecks(problems).error(field + ".power", "A power belongs to the kind \"power\" only.");
  aggregation.kind = is_named_mean ? AggregationKind::power : static_cast<AggregationKind>(kind);
  aggregation.power = number_in(table, "power", aggregation.power);
  if (kind == kGeometric) aggregation.power = 0;
  if (kind == kHarmonic) aggregation.power = -1;
}

std::vector<WeightInterval> intervals_of(const TomlValue& table) {
  std::vector<WeightInterval> intervals;
  for (const TomlValue& interval : elements_in(table, "intervals"))
    intervals.push_back(
        {string_in(interval, "group"), number_in(interval, "low", 0.0), number_in(interval, "high", 1.0)});
  return intervals;
}

void read_alternatives(const TomlValue& table, UncertaintyRules& rules, Problems& problems) {
  for (const TomlValue& alternative : elements_in(table, "aggregation_alternatives"))
    rules.aggregation_alternatives.push_back(aggregation_of(
        alternative, element("uncertainty.aggregation_alternatives", rules.aggregation_alternatives.size()),
        problems));
  for (const TomlValue& alternative : elements_in(table, "normaliser_alternatives"))
    rules.normaliser_alternatives.push_back(normaliser_of(
        alternative, element("uncertainty.normaliser_alternatives", rules.normaliser_alternatives.size()),
        problems));
}

std::vector<SourceGrade> grades_of(const TomlValue& scheme, std::string_view key, std::string_view language) {
  std::vector<SourceGrade> grades;
  for (const TomlValue& grade : elements_in(scheme, key))
    grades.push_back({string_in(grade, "code"), name_or_code(grade, language),
                      number_in(grade, "spread_factor", 1.0), flag_in(grade, "unknown", false)});
  return grades;
}

std::vector<ProbabilityWord> words_of(const TomlValue& yardstick, std::string_view language) {
  std::vector<ProbabilityWord> words;
  for (const TomlValue& word : elements_in(yardstick, "words"))
    words.push_back({string_in(word, "code"), name_or_code(word, language), number_in(word, "low", 0.0),
                     number_in(word, "high", 0.0)});
  return words;
}

}  // namespace

Aggregation aggregation_of(const TomlValue& table, const std::string& field, Problems& problems) {
  Aggregation aggregation;
  read_kind(table, field, aggregation, problems);
  aggregation.owa_weights = numbers_in(table, "owa_weights");
  aggregation.veto_rules = veto_rules_of(table);
  return aggregation;
}

Normaliser normaliser_of(const TomlValue& table, const std::string& field, Problems& problems) {
  Normaliser normaliser;
  normaliser.kind = word_in(table, "kind", kNormaliserWords, normaliser.kind);
  normaliser.low = number_in(table, "low", normaliser.low);
  normaliser.high = number_in(table, "high", normaliser.high);
  normaliser.curve = word_in(table, "curve", kCurveWords, normaliser.curve);
  normaliser.thresholds = pairs_in(table, "thresholds");
  if (normaliser.kind == NormaliserKind::goalposts) {
    require_key(table, "low", field, "goalposts", problems);
    require_key(table, "high", field, "goalposts", problems);
  }
  return normaliser;
}

UncertaintyRules uncertainty_of(const TomlValue& table, Problems& problems) {
  UncertaintyRules rules;
  rules.group_weights = word_in(table, "group_weights", kWeightUncertaintyWords, rules.group_weights);
  rules.indicator_weights =
      word_in(table, "indicator_weights", kWeightUncertaintyWords, rules.indicator_weights);
  rules.concentration = number_in(table, "concentration", rules.concentration);
  rules.factor = number_in(table, "factor", rules.factor);
  rules.order = strings_in(table, "order");
  rules.intervals = intervals_of(table);
  rules.scores = word_in(table, "scores", kScoreUncertaintyWords, rules.scores);
  rules.sigma = number_in(table, "sigma", rules.sigma);
  rules.draws = static_cast<std::size_t>(integer_in(table, "draws", static_cast<std::int64_t>(rules.draws)));
  read_alternatives(table, rules, problems);
  return rules;
}

std::vector<GradingScheme> grading_schemes_of(const TomlValue& root, std::string_view language) {
  std::vector<GradingScheme> schemes;
  for (const TomlValue& table : elements_in(root, "grading_scheme"))
    schemes.push_back({string_in(table, "code"), name_or_code(table, language),
                       grades_of(table, "reliability", language), grades_of(table, "information", language),
                       grades_of(table, "handling", language)});
  return schemes;
}

std::vector<Yardstick> yardsticks_of(const TomlValue& root, std::string_view language) {
  std::vector<Yardstick> yardsticks;
  for (const TomlValue& table : elements_in(root, "yardstick"))
    yardsticks.push_back({string_in(table, "code"), name_or_code(table, language), words_of(table, language),
                          word_in(table, "gaps", kGapWords, GapPolicy::nearest)});
  return yardsticks;
}

GroupScheme group_scheme_of(const TomlValue& table, std::string_view language) {
  GroupScheme scheme;
  for (const TomlValue& criterion : elements_in(table, "criterion"))
    scheme.criteria.push_back({string_in(criterion, "code"), name_or_code(criterion, language),
                               flag_in(criterion, "mandatory", false)});
  for (const TomlValue& attribute : elements_in(table, "attribute"))
    scheme.attributes.push_back({string_in(attribute, "code"), name_or_code(attribute, language),
                                 number_in(attribute, "weight", 1.0),
                                 text_in(attribute, "question", language)});
  for (const TomlValue& level : elements_in(table, "level"))
    scheme.levels.push_back(
        {string_in(level, "code"), name_or_code(level, language), number_in(level, "value", 0.0)});
  const auto all = static_cast<std::int64_t>(scheme.criteria.size());
  scheme.criteria_needed = static_cast<std::size_t>(integer_in(table, "criteria_needed", all));
  scheme.unknown_value = number_in(table, "unknown_value");
  return scheme;
}

}  // namespace socta
