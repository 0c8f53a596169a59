#include "format/methodology_keys.h"

#include "format/methodology_words.h"

namespace socta {
namespace {

constexpr TomlRange kAny{};
constexpr TomlRange kNotNegative{0};
constexpr TomlRange kUnit{0, 1};
constexpr TomlRange kPercent{0, 100};

constexpr TomlKey required(std::string_view name, TomlType type) { return {name, type, Presence::required}; }

constexpr TomlKey optional(std::string_view name, TomlType type, TomlRange range = kAny) {
  return {name, type, Presence::optional, range};
}

constexpr TomlKey word(std::string_view name, std::span<const std::string_view> words,
                       Presence presence = Presence::optional) {
  return {name, TomlType::word, presence, kAny, words};
}

constexpr TomlKey table(std::string_view name, const TomlSchema& schema,
                        Presence presence = Presence::optional) {
  return {name, TomlType::table, presence, kAny, {}, &schema};
}

constexpr TomlKey tables(std::string_view name, const TomlSchema& schema,
                         Presence presence = Presence::optional) {
  return {name, TomlType::tables, presence, kAny, {}, &schema};
}

constexpr TomlKey kMethodologyKeys[] = {
    required("code", TomlType::string),       required("version", TomlType::string),
    required("title", TomlType::text),        optional("description", TomlType::text),
    optional("source", TomlType::string),     optional("licence", TomlType::string),
    optional("languages", TomlType::strings), word("items", kItemsModeWords),
};
constexpr TomlSchema kMethodology{"[methodology]", kMethodologyKeys};

constexpr TomlKey kCrimeKeys[] = {
    required("code", TomlType::string),
    optional("parent", TomlType::string),
    required("name", TomlType::text),
    optional("description", TomlType::text),
};
constexpr TomlSchema kCrime{"[[crime]]", kCrimeKeys};

constexpr TomlKey kNormaliserKeys[] = {
    word("kind", kNormaliserWords, Presence::required),
    optional("low", TomlType::number),
    optional("high", TomlType::number),
    word("curve", kCurveWords),
    optional("thresholds", TomlType::number_pairs),
};
constexpr TomlSchema kNormaliser{"Normaliser", kNormaliserKeys};

constexpr TomlKey kPointKeys[] = {
    required("value", TomlType::number),
    optional("label", TomlType::text),
    optional("anchor", TomlType::text),
};
constexpr TomlSchema kPoint{"Point of a scale", kPointKeys};

constexpr TomlKey kScaleKeys[] = {
    required("code", TomlType::string), word("kind", kScaleKindWords),
    optional("low", TomlType::number),  optional("high", TomlType::number),
    word("direction", kDirectionWords), optional("unit", TomlType::string),
    tables("points", kPoint),           table("normaliser", kNormaliser),
};
constexpr TomlSchema kScale{"[[scale]]", kScaleKeys};

constexpr TomlKey kVetoKeys[] = {
    required("code", TomlType::string),
    {"at_least", TomlType::number, Presence::required, kUnit},
    optional("floor", TomlType::number, kUnit),
    optional("cap", TomlType::number, kUnit),
};
constexpr TomlSchema kVeto{"Veto rule", kVetoKeys};

constexpr TomlKey kAggregationKeys[] = {
    word("kind", kAggregationWords),
    optional("power", TomlType::number),
    optional("owa_weights", TomlType::numbers, kNotNegative),
    tables("veto", kVeto),
};
constexpr TomlSchema kAggregation{"Aggregation", kAggregationKeys};

constexpr TomlKey kGroupKeys[] = {
    required("code", TomlType::string),
    required("name", TomlType::text),
    optional("description", TomlType::text),
    optional("weight", TomlType::number, kNotNegative),
    word("axis", kAxisWords),
    table("aggregation", kAggregation),
};
constexpr TomlSchema kGroup{"[[group]]", kGroupKeys};

constexpr TomlKey kIndicatorKeys[] = {
    required("code", TomlType::string),
    required("group", TomlType::string),
    required("name", TomlType::text),
    optional("question", TomlType::text),
    optional("weight", TomlType::number, kNotNegative),
    required("scale", TomlType::string),
    word("direction", kDirectionWords),
    optional("anchors", TomlType::texts),
    optional("source", TomlType::string),
};
constexpr TomlSchema kIndicator{"[[indicator]]", kIndicatorKeys};

constexpr TomlKey kClassKeys[] = {
    required("code", TomlType::string),
    required("name", TomlType::text),
    {"from", TomlType::number, Presence::required, kPercent},
};
constexpr TomlSchema kClass{"[[class]]", kClassKeys};

constexpr TomlKey kDisplayKeys[] = {
    word("score", kScoreDisplayWords),
    optional("decimals", TomlType::integer, {0, 6}),
};
constexpr TomlSchema kDisplay{"[display]", kDisplayKeys};

constexpr TomlKey kJudgementKeys[] = {
    word("shape", kShapeWords),
    word("pooling", kPoolingWords),
    optional("credible_level", TomlType::number, kPercent),
    optional("default_confidence", TomlType::number, kPercent),
    optional("default_spread", TomlType::number, kUnit),
    optional("balance_organisations", TomlType::boolean),
    optional("consensus_share", TomlType::number, kUnit),
    optional("consensus_within", TomlType::number, kNotNegative),
    optional("judgement_weight", TomlType::number, kUnit),
};
constexpr TomlSchema kJudgement{"[judgement]", kJudgementKeys};

constexpr TomlKey kIntervalKeys[] = {
    required("group", TomlType::string),
    {"low", TomlType::number, Presence::required, kUnit},
    {"high", TomlType::number, Presence::required, kUnit},
};
constexpr TomlSchema kInterval{"Interval of a weight", kIntervalKeys};

constexpr TomlKey kUncertaintyKeys[] = {
    word("group_weights", kWeightUncertaintyWords),
    word("indicator_weights", std::span(kWeightUncertaintyWords).first<kIndicatorWeightUncertaintyKinds>()),
    optional("concentration", TomlType::number, kNotNegative),
    optional("factor", TomlType::number, kUnit),
    optional("order", TomlType::strings),
    tables("intervals", kInterval),
    word("scores", kScoreUncertaintyWords),
    optional("sigma", TomlType::number, kUnit),
    tables("aggregation_alternatives", kAggregation),
    tables("normaliser_alternatives", kNormaliser),
    optional("draws", TomlType::integer, {1, 1e9}),
};
constexpr TomlSchema kUncertainty{"[uncertainty]", kUncertaintyKeys};

constexpr TomlKey kNamedKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    optional("description", TomlType::text),
};
constexpr TomlSchema kCategory{"[[environment.category]]", kNamedKeys};
constexpr TomlSchema kDomain{"[[influence.domain]]", kNamedKeys};

constexpr TomlKey kEnvironmentKeys[] = {
    optional("step", TomlType::number, kUnit),
    optional("stability_band", TomlType::number, kUnit),
    optional("effect_limit", TomlType::integer, {1, 100}),
    tables("category", kCategory),
};
constexpr TomlSchema kEnvironment{"[environment]", kEnvironmentKeys};

constexpr TomlKey kInfluenceKeys[] = {
    optional("limit", TomlType::number, kNotNegative),
    tables("domain", kDomain),
};
constexpr TomlSchema kInfluence{"[influence]", kInfluenceKeys};

constexpr TomlKey kStakeholderKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    word("role", kRoleWords),
};
constexpr TomlSchema kStakeholder{"[[incidence.stakeholder]]", kStakeholderKeys};

constexpr TomlKey kIncidenceKeys[] = {
    optional("limit", TomlType::number, kNotNegative),
    tables("stakeholder", kStakeholder),
};
constexpr TomlSchema kIncidence{"[incidence]", kIncidenceKeys};

constexpr TomlKey kGradeKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    optional("spread_factor", TomlType::number, {1}),
    optional("unknown", TomlType::boolean),
};
constexpr TomlSchema kGrade{"Grade", kGradeKeys};

constexpr TomlKey kGradingSchemeKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    tables("reliability", kGrade, Presence::required),
    tables("information", kGrade, Presence::required),
    tables("handling", kGrade),
};
constexpr TomlSchema kGradingScheme{"[[grading_scheme]]", kGradingSchemeKeys};

constexpr TomlKey kWordKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    {"low", TomlType::number, Presence::required, kPercent},
    {"high", TomlType::number, Presence::required, kPercent},
};
constexpr TomlSchema kWord{"Word of probability", kWordKeys};

constexpr TomlKey kYardstickKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    word("gaps", kGapWords),
    tables("words", kWord, Presence::required),
};
constexpr TomlSchema kYardstick{"[[yardstick]]", kYardstickKeys};

constexpr TomlKey kPriorityKeys[] = {
    optional("class_at_least", TomlType::string),
    optional("top", TomlType::integer, {1, 1e6}),
    optional("probability", TomlType::number, kUnit),
    optional("rise_at_least", TomlType::number, kUnit),
};
constexpr TomlSchema kPriority{"[[priority]]", kPriorityKeys};

constexpr TomlKey kCriterionKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    optional("mandatory", TomlType::boolean),
};
constexpr TomlSchema kCriterion{"[[groups.criterion]]", kCriterionKeys};

constexpr TomlKey kAttributeKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    optional("question", TomlType::text),
    optional("weight", TomlType::number, kNotNegative),
};
constexpr TomlSchema kAttribute{"[[groups.attribute]]", kAttributeKeys};

constexpr TomlKey kLevelKeys[] = {
    required("code", TomlType::string),
    optional("name", TomlType::text),
    {"value", TomlType::number, Presence::required},
};
constexpr TomlSchema kLevel{"[[groups.level]]", kLevelKeys};

constexpr TomlKey kGroupsKeys[] = {
    optional("criteria_needed", TomlType::integer, {0, 1000}),
    optional("unknown_value", TomlType::number),
    tables("criterion", kCriterion),
    tables("attribute", kAttribute),
    tables("level", kLevel),
};
constexpr TomlSchema kGroups{"[groups]", kGroupsKeys};

constexpr TomlKey kTopKeys[] = {
    required("format", TomlType::string),
    required("version", TomlType::integer),
    table("methodology", kMethodology, Presence::required),
    tables("crime", kCrime),
    tables("scale", kScale),
    tables("group", kGroup),
    tables("indicator", kIndicator),
    table("aggregation", kAggregation),
    tables("class", kClass),
    table("display", kDisplay),
    table("judgement", kJudgement),
    table("uncertainty", kUncertainty),
    table("environment", kEnvironment),
    table("influence", kInfluence),
    table("incidence", kIncidence),
    tables("grading_scheme", kGradingScheme),
    tables("yardstick", kYardstick),
    tables("priority", kPriority),
    table("groups", kGroups),
};
constexpr TomlSchema kTop{"Top level", kTopKeys};

}  // namespace

const TomlSchema& methodology_schema() { return kTop; }

const TomlSchema& normaliser_schema() { return kNormaliser; }

}  // namespace socta
