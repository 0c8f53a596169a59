#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/area_map.h"
#include "domain/handling.h"
#include "domain/methodology.h"
#include "domain/period.h"
#include "domain/series.h"
#include "domain/text.h"

namespace socta {

/// Everything below is one table of the assessment folder (docs/assessment-folder.md). `row` is the row of
/// that table's file, so that a number can be followed to it; it is 0 for values made elsewhere and is no
/// part of equality.
struct SourceRow {
  std::size_t number = 0;
  bool operator==(const SourceRow&) const { return true; }
};

struct Organisation {
  std::string code;
  std::string name{};
  std::string kind{};                ///< ministry, state, cso, academia, international
  std::vector<std::string> areas{};  ///< crime areas or forms that it follows
  SourceRow row{};

  bool operator==(const Organisation&) const = default;
};

struct Assessor {
  std::string code;  ///< never a name
  std::string organisation;
  SourceRow row{};
  std::optional<double> weight{};  ///< of the answers, with pooling "weighted_linear"; none: 1

  bool operator==(const Assessor&) const = default;
};

/// An answer on a scale: a bare best value, or low–best–high with a confidence in percent. No best value: the
/// assessor said "cannot assess", which is an answer of its own.
struct Answer {
  std::optional<double> low{};
  std::optional<double> best{};
  std::optional<double> high{};
  std::optional<double> confidence{};

  bool operator==(const Answer&) const = default;
};

/// One assessor's answer for one cell of a table: crime form × indicator, × domain or × stakeholder, in one
/// round; for factors, `item` is the factor and `column` is empty.
struct Judgement {
  int round = 1;
  std::string assessor;
  std::string item;
  std::string column{};
  Answer answer{};
  std::string rationale{};
  SourceRow row{};
  std::string workshop{};  ///< mark of the exercise that it comes from ("w1.3"); "" = of none

  bool operator==(const Judgement&) const = default;
};

/// A direct score, for methods that have them.
struct DirectScore {
  std::string item;
  std::string indicator;
  double value = 0;
  SourceRow row{};

  bool operator==(const DirectScore&) const = default;
};

struct Evidence {
  std::string code;
  std::vector<std::string> items{};
  std::vector<std::string> indicators{};
  std::string area{};
  std::string period{};
  std::string source{};
  std::string scheme{};
  std::string grade{};
  HandlingCode handling = HandlingCode::restricted;
  std::string text{};
  SourceRow row{};

  bool operator==(const Evidence&) const = default;
};

/// A PESTLE factor. `probability` in percent within the horizon; judgements on it (factor_judgements.csv) are
/// pooled and go before it.
struct Factor {
  std::string code;
  std::string category;
  Text statement{};
  Answer probability{};
  std::vector<std::string> evidence{};
  std::string source{};
  SourceRow row{};
  std::string workshop{};  ///< as in Judgement

  bool operator==(const Factor&) const = default;
};

/// Effect of a factor, if it happens, on (crime form × group), −limit … +limit. Several assessors' effects
/// are averaged.
struct FactorEffect {
  std::string factor;
  std::string item;
  std::string group;
  double effect = 0;
  std::string assessor{};
  SourceRow row{};
  std::string workshop{};  ///< as in Judgement

  bool operator==(const FactorEffect&) const = default;
};

enum class CrossImpactKind { conditional, balance };

struct FactorState {
  std::string factor;
  bool happens = true;

  bool operator==(const FactorState&) const = default;
};

/// conditional: probability (percent) that `on` happens given the states; balance: impact −3 … +3 of the one
/// given state on that state of `on` (cross-impact balances).
struct CrossImpact {
  CrossImpactKind kind = CrossImpactKind::conditional;
  FactorState on{};
  std::vector<FactorState> given{};
  double value = 0;
  SourceRow row{};
  std::string workshop{};  ///< as in Judgement

  bool operator==(const CrossImpact&) const = default;
};

/// A named scenario: factors fixed on or off; the others stay uncertain.
struct Scenario {
  std::string code;
  Text name{};
  std::vector<FactorState> states{};

  bool operator==(const Scenario&) const = default;
};

/// An organised crime group, without names of persons.
struct CrimeGroup {
  std::string code;
  std::string description{};
  std::vector<std::string> items{};  ///< crime forms
  std::vector<std::string> areas{};
  HandlingCode handling = HandlingCode::restricted;
  SourceRow row{};

  bool operator==(const CrimeGroup&) const = default;
};

/// A criterion (yes, no, unknown) or an attribute (a level of the scheme, or unknown) of a group.
struct GroupScore {
  std::string group;
  std::string attribute;
  std::string level;
  std::vector<std::string> evidence{};
  SourceRow row{};

  bool operator==(const GroupScore&) const = default;
};

struct GroupLink {
  std::string from;
  std::string to;
  std::string kind{};
  std::vector<std::string> evidence{};
  SourceRow row{};

  bool operator==(const GroupLink&) const = default;
};

/// A step of the cycle's timetable. Dates are ISO 8601.
struct Milestone {
  std::string code;
  Text name{};
  std::string date;
  std::string reached{};  ///< the day on which it was done; "" while it is not

  bool operator==(const Milestone&) const = default;
};

/// A chapter of the narrative, or a publisher's file: kept byte for byte.
struct StoredFile {
  std::string path;  ///< below the folder, with '/'
  std::string bytes;

  bool operator==(const StoredFile&) const = default;
};

/// What happens with an item about which nothing at all is known: refused, or shown as unknown.
enum class EmptyItems { refuse, show_unknown };

/// A decision on a proposed priority (method §11).
struct PriorityDecision {
  std::string item;
  std::string decision;  ///< priority, not_priority
  std::string reason;
  std::string decided_by{};  ///< a body or an office, never a person
  std::string date{};
  SourceRow row{};

  bool operator==(const PriorityDecision&) const = default;
};

/// A text of a table in a further language: that of the row `key` of evidence, groups, group_links or
/// decisions, in one of its columns.
struct Translation {
  std::string table;
  std::string key;
  std::string column;
  std::string language;
  std::string text;
  SourceRow row{};

  bool operator==(const Translation&) const = default;
};

struct Assessment {
  Text title{};
  std::string area{};  ///< ISO 3166 code or any other
  Text area_name{};
  PeriodRange reference{};
  std::optional<Period> horizon{};  ///< outlooks are for the time up to its end
  std::vector<std::string> languages{};
  std::string methodology_code{};     ///< built-in methodology, when the folder has none of its own
  std::string methodology_version{};  ///< the version that it was made with; refused when it differs
  bool own_methodology = false;       ///< the folder holds methodology.toml
  HandlingCode handling_default = HandlingCode::restricted;
  Text notice{};  ///< printed above every table of results, e.g. that judgements are invented
  std::vector<std::string> out_of_scope{};  ///< crime areas or forms that this cycle does not assess
  EmptyItems empty_items = EmptyItems::refuse;
  std::vector<Milestone> timetable{};
  std::vector<Scenario> scenarios{};

  std::vector<NamedCode> item_names{};  ///< names of open items (countries, drugs)
  std::vector<Organisation> organisations{};
  std::vector<Assessor> assessors{};
  std::vector<Judgement> judgements{};
  std::vector<DirectScore> scores{};
  std::vector<Series> series{};
  std::vector<Evidence> evidence{};
  std::vector<Factor> factors{};
  std::vector<Judgement> factor_judgements{};
  std::vector<FactorEffect> factor_effects{};
  std::vector<CrossImpact> cross_impacts{};
  std::vector<Judgement> influence{};
  std::vector<Judgement> incidence{};
  std::vector<CrimeGroup> groups{};
  std::vector<GroupScore> group_scores{};
  std::vector<GroupLink> group_links{};
  std::vector<PriorityDecision> decisions{};
  std::vector<Translation> translations{};
  std::vector<StoredFile> narrative{};
  std::vector<StoredFile> statistics_files{};
  AreaMap map{};

  bool operator==(const Assessment&) const = default;
};

/// An assessment and the methodology that it is made with; what the engine takes.
struct AssessmentCase {
  Methodology methodology;
  Assessment assessment;
};

/// The items that are assessed: the crime forms in scope, in the methodology's order; with open items, those
/// that the data name, in the order of first appearance.
std::vector<std::string> assessed_items(const AssessmentCase& input);

/// Name of an item in a language: of its crime node or of items.csv, else its code.
std::string item_name(const AssessmentCase& input, std::string_view item, std::string_view language);

/// Code of the organisation that an assessor answers for; "" for one who is not listed.
std::string organisation_of(const Assessment& assessment, std::string_view assessor);

}  // namespace socta
