#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/scale.h"
#include "domain/text.h"

namespace socta {

/// A methodology is data (method §1): everything that a user could want to choose differently stands in its
/// file, whose format is docs/methodology-format.md. Codes are unique within their list, [a-z0-9_.-]+, and
/// stable between versions.

/// A node of the tree of crime areas and forms. Leaves are the crime forms that are scored. `parent` is empty
/// at the top.
struct CrimeNode {
  std::string code;
  std::string parent{};
  Text name{};
  Text description{};

  bool operator==(const CrimeNode&) const = default;
};

/// Closed: the items are the leaves of the crime tree. Open: the items are what the data name (countries,
/// drugs).
enum class ItemsMode { closed, open };

/// Where a group counts: on the threat axis, on the damage axis, in the composite only, or shown but in no
/// composite.
enum class Axis { threat, damage, composite, context };

enum class AggregationKind { arithmetic, power, maximum, minimum, owa, veto };

/// A veto rule: when the score of `code` (an indicator inside a group, a group inside the danger) is at least
/// `at_least`, the aggregate is no lower than `floor` (or no higher than `cap`). Scores in [0, 1].
struct VetoRule {
  std::string code;
  double at_least = 0;
  std::optional<double> floor{};
  std::optional<double> cap{};

  bool operator==(const VetoRule&) const = default;
};

/// How scores of one level become the score of the next (method §5).
struct Aggregation {
  AggregationKind kind = AggregationKind::arithmetic;
  double power = 1;                    ///< power mean: p; 0 geometric, −1 harmonic
  std::vector<double> owa_weights{};   ///< OWA: for the highest score first; as many as there are inputs
  std::vector<VetoRule> veto_rules{};  ///< veto: weighted arithmetic mean, then the first rule that applies

  bool operator==(const Aggregation&) const = default;
};

struct IndicatorGroup {
  std::string code;
  Text name{};
  Text description{};
  std::optional<double> weight{};  ///< none: the sum of its indicators' weights
  Axis axis = Axis::composite;
  Aggregation aggregation{};

  bool operator==(const IndicatorGroup&) const = default;
};

struct Indicator {
  std::string code;
  std::string group;
  Text name{};
  Text question{};  ///< what the assessor is asked
  double weight = 1;
  Scale scale{};  ///< resolved: the named scale, with the indicator's own anchors and direction over it
  std::string source{};  ///< where the indicator comes from; "own" when it is this project's

  bool operator==(const Indicator&) const = default;
};

/// A class of danger: from `from` (0–100, included) up to the next class. The lowest begins at 0.
struct DangerClass {
  std::string code;
  Text name{};
  double from = 0;

  bool operator==(const DangerClass&) const = default;
};

enum class ScoreDisplay { hundred, native, sum };

/// How a composite is shown: 0–100; on the indicators' common scale (1–10); or as the weighted sum Σ w·value.
/// Rounded half up, once.
struct Display {
  ScoreDisplay score = ScoreDisplay::hundred;
  int decimals = 0;

  bool operator==(const Display&) const = default;
};

enum class JudgementShape { pert, triangular, discrete };
enum class Pooling { linear, weighted_linear, quantile, median };

/// From judgements to an indicator score (method §3).
struct JudgementRules {
  JudgementShape shape = JudgementShape::pert;
  Pooling pooling = Pooling::linear;
  double credible_level = 90;      ///< percent; answers are rescaled to it
  double default_confidence = 80;  ///< percent; for a low–best–high answer that states none
  double default_spread = 0.25;    ///< of the scale's length, to each side of a bare best value
  bool balance_organisations = true;
  double consensus_share = 0.75;  ///< share of assessors …
  double consensus_within = 1;    ///< … within this many scale units of the median
  double judgement_weight = 0.5;  ///< of judgement in a cell that has statistics too

  bool operator==(const JudgementRules&) const = default;
};

enum class WeightUncertainty {
  fixed,
  dirichlet,
  uniform_factors,
  simplex,
  simplex_ordered,
  simplex_intervals
};
enum class ScoreUncertainty { pooled, clipped_normal, none };

struct WeightInterval {
  std::string group;
  double low = 0;
  double high = 1;

  bool operator==(const WeightInterval&) const = default;
};

/// What is uncertain in a run (method §6).
struct UncertaintyRules {
  WeightUncertainty group_weights = WeightUncertainty::dirichlet;
  WeightUncertainty indicator_weights = WeightUncertainty::fixed;
  double concentration = 100;               ///< κ of the Dirichlet
  double factor = 0.25;                     ///< x of the factors uniform in 1 ± x
  std::vector<std::string> order{};         ///< simplex_ordered: group codes, heaviest first
  std::vector<WeightInterval> intervals{};  ///< simplex_intervals
  ScoreUncertainty scores = ScoreUncertainty::pooled;
  double sigma = 0.05;  ///< clipped_normal: standard deviation in [0, 1] units around the point score
  std::vector<Aggregation>
      aggregation_alternatives{};  ///< of groups into danger; each equally likely, with the stated one
  std::vector<Normaliser> normaliser_alternatives{};  ///< for every statistical mapping, with its own
  std::size_t draws = 10000;

  bool operator==(const UncertaintyRules&) const = default;
};

/// A grade of one letter or figure of a source-grading scheme. `unknown`: "cannot be judged", which is no low
/// grade.
struct SourceGrade {
  std::string code;
  Text name{};
  double spread_factor = 1;  ///< widens uncertainty, never moves the score
  bool unknown = false;

  bool operator==(const SourceGrade&) const = default;
};

/// A scheme such as 4×4: a reliability letter and an information figure, written together ("A1"). A third
/// list is for handling (5×5×5). The factor of a grade is the product of its parts' factors.
struct GradingScheme {
  std::string code;
  Text name{};
  std::vector<SourceGrade> reliability{};
  std::vector<SourceGrade> information{};
  std::vector<SourceGrade> handling{};

  bool operator==(const GradingScheme&) const = default;
};

struct ProbabilityWord {
  std::string code;
  Text name{};
  double low = 0;   ///< percent
  double high = 0;  ///< percent

  bool operator==(const ProbabilityWord&) const = default;
};

enum class GapPolicy { nearest, lower, upper, none };

struct Yardstick {
  std::string code;
  Text name{};
  std::vector<ProbabilityWord> words{};
  GapPolicy gaps = GapPolicy::nearest;

  bool operator==(const Yardstick&) const = default;
};

struct NamedCode {
  std::string code;
  Text name{};
  Text description{};

  bool operator==(const NamedCode&) const = default;
};

/// Who gains or pays by a crime form. The tolerance trap (method §9) reads the roles, not the codes.
enum class StakeholderRole { offender, citizen, victim, community, business, state, other };

struct Stakeholder {
  std::string code;
  Text name{};
  StakeholderRole role = StakeholderRole::other;

  bool operator==(const Stakeholder&) const = default;
};

/// Environment and outlook (method §8).
struct EnvironmentRules {
  std::vector<NamedCode> categories{};  ///< PESTLE
  double step = 1.0 / 12;               ///< δ: change of a group score per effect step, in [0, 1] units
  double stability_band = 0.02;         ///< a change of danger within ± this is "stable", in [0, 1] units
  int effect_limit = 3;                 ///< effects are judged from −limit to +limit

  bool operator==(const EnvironmentRules&) const = default;
};

/// One clause of the priority rule; all stated members must hold. A form is proposed when any clause holds.
struct PriorityClause {
  std::optional<std::string> class_at_least{};
  std::optional<std::size_t> top{};  ///< with probability: P(rank ≤ top) ≥ probability
  std::optional<double> probability{};
  std::optional<double> rise_at_least{};  ///< P(rise) ≥

  bool operator==(const PriorityClause&) const = default;
};

struct GroupCriterion {
  std::string code;
  Text name{};
  bool mandatory = false;

  bool operator==(const GroupCriterion&) const = default;
};

/// A level that a group attribute may have, and the number that the scheme gives it.
struct AttributeLevel {
  std::string code;
  Text name{};
  double value = 0;

  bool operator==(const AttributeLevel&) const = default;
};

struct GroupAttribute {
  std::string code;
  Text name{};
  double weight = 1;
  Text question{};

  bool operator==(const GroupAttribute&) const = default;
};

/// Assessment of organised crime groups (method §10). Either part may be empty.
struct GroupScheme {
  std::vector<GroupCriterion> criteria{};
  std::size_t criteria_needed = 0;
  std::vector<GroupAttribute> attributes{};
  std::vector<AttributeLevel> levels{};
  std::optional<double>
      unknown_value{};  ///< what the scheme counts for an unknown; the range is shown beside it

  bool operator==(const GroupScheme&) const = default;
};

struct Methodology {
  std::string code;
  std::string version;
  Text title{};
  Text description{};
  std::string source{};  ///< literature or publisher
  std::string licence{};
  std::vector<std::string> languages{};
  ItemsMode items = ItemsMode::closed;
  std::vector<CrimeNode> crime_nodes{};
  std::vector<IndicatorGroup> groups{};
  std::vector<Indicator> indicators{};
  Aggregation aggregation{};  ///< groups → danger
  std::vector<DangerClass> classes{};
  Display display{};
  JudgementRules judgement{};
  UncertaintyRules uncertainty{};
  EnvironmentRules environment{};
  std::vector<NamedCode> domains{};
  double influence_limit = 4;  ///< influence is judged from 0 to this
  std::vector<Stakeholder> stakeholders{};
  double incidence_limit = 3;  ///< incidence is judged from −limit (damage) to +limit (benefit)
  std::vector<GradingScheme> grading_schemes{};
  std::vector<Yardstick> yardsticks{};  ///< the first is used
  std::vector<PriorityClause> priority_clauses{};
  GroupScheme group_scheme{};

  bool operator==(const Methodology&) const = default;
};

/// Look-ups by code; nullptr when there is none. The pointer lives as long as the methodology.
const Indicator* find_indicator(const Methodology& methodology, std::string_view code);
const IndicatorGroup* find_group(const Methodology& methodology, std::string_view code);
const CrimeNode* find_crime_node(const Methodology& methodology, std::string_view code);
const GradingScheme* find_grading_scheme(const Methodology& methodology, std::string_view code);

/// Codes of the crime forms (leaves of the tree), in the order of the file.
std::vector<std::string> crime_forms(const Methodology& methodology);

/// Top node above `code`, which is the crime area of a form.
std::string crime_area_of(const Methodology& methodology, std::string_view code);

/// Normalised weight of each group that is in the composite (sums to 1), and of each indicator within its
/// group (sums to 1 per group); in the order of `groups` and `indicators`; 0 for context groups.
std::vector<double> group_weights(const Methodology& methodology);
std::vector<double> indicator_weights(const Methodology& methodology);

/// That weight of one indicator; nullopt when there is none of that code.
std::optional<double> indicator_weight(const Methodology& methodology, std::string_view code);

/// The class of a danger score in [0, 1]: index into `classes`, by unrounded value; a limit missed by
/// no more than kSameScore is reached.
std::size_t class_of(const Methodology& methodology, double score);

/// Spread factor of a grade such as "B2" or "4-1" in a scheme: the product over its parts; `unknown` when any
/// part is "cannot be judged". nullopt when the grade does not belong to the scheme.
struct GradeMeaning {
  double spread_factor = 1;
  bool unknown = false;
};
std::optional<GradeMeaning> grade_meaning(const GradingScheme& scheme, std::string_view grade);

}  // namespace socta
