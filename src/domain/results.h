#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/group_results.h"
#include "domain/handling.h"
#include "domain/period.h"
#include "domain/text.h"

namespace socta {

/// The results of one run: what the engine returns, results.json holds and reports show. Scores are in [0,
/// 1], 1 = most dangerous, unrounded. A missing optional is "unknown" or "not defined for this data", never
/// zero.

/// Same bytes for the same identity, on any number of threads.
struct RunIdentity {
  std::string engine_version;
  std::string inputs_hash;
  std::string methodology_hash;
  std::string methodology_code;
  std::string methodology_version;
  std::uint64_t seed = 0;
  std::size_t draws = 0;

  bool operator==(const RunIdentity&) const = default;
};

/// Attribution of an outlook to one factor: mean change of danger that it brings, probability × effect.
struct OutlookDriver {
  std::string factor;
  double change = 0;

  bool operator==(const OutlookDriver&) const = default;
};

enum class OutlookDirection { rising, stable, falling };

/// Future danger of a form (method §8).
struct Outlook {
  Spread future{};
  double change = 0;  ///< mean of future − present
  double p_rise = 0;
  double p_stable = 0;
  double p_fall = 0;
  OutlookDirection direction = OutlookDirection::stable;  ///< the likeliest of the three
  std::vector<OutlookDriver> drivers{};                   ///< largest change first

  bool operator==(const Outlook&) const = default;
};

struct ItemResult {
  std::string item;
  std::string area;               ///< crime area; empty for open items
  std::optional<double> score{};  ///< point danger: over known cells only, weights renormalised level by
                                  ///< level (docs/method-choices.md); none: no cell of it is known
  Spread spread{};
  std::optional<std::size_t> danger_class{};  ///< index into the methodology's classes, by the point score
  std::vector<double> class_probabilities{};
  std::optional<std::size_t> rank{};  ///< 1 = most dangerous, by unrounded scores; ties share the better
                                      ///< rank; none where there is no score
  std::size_t tied_with = 0;          ///< number of other items with the same unrounded score
  double expected_rank = 0;
  std::vector<double> rank_acceptability{};  ///< [r − 1]: share of draws in which it has rank r
  double p_top3 = 0;
  std::optional<double> confidence_factor{};  ///< SMAA-2: P(rank 1) with its central weights
  std::vector<double>
      central_weights{};  ///< mean group weights of the draws in which it ranks first; empty: never
  std::optional<double> threat{};
  std::optional<double> damage{};
  Coverage coverage{};
  std::optional<Outlook> outlook{};   ///< none: no factor acts on it
  std::optional<double> influence{};  ///< mean over domains, in [0, 1]
  std::optional<double> tolerance_trap{};
  std::vector<GroupResult> groups{};
  bool proposed_priority = false;
  std::vector<std::size_t> priority_clauses{};  ///< numbers of the clauses that hold, from 1

  bool operator==(const ItemResult&) const = default;
};

/// An interval of a Sobol' index by bootstrap.
struct IndexEstimate {
  double value = 0;
  double low = 0;
  double high = 0;

  bool operator==(const IndexEstimate&) const = default;
};

struct SensitivityIndex {
  std::string
      input;  ///< "weight:scope", "indicator:tolerance_public", "factor:F03", "aggregation", "normaliser"
  IndexEstimate first{};
  IndexEstimate total{};

  bool operator==(const SensitivityIndex&) const = default;
};

enum class SensitivityVerdict { reliable, wide_intervals, not_converged, no_variance };

/// Sobol' indices of one output, with the verdict whether they can be relied on.
struct Sensitivity {
  std::string output;         ///< item code, or "" for all items together
  std::string design;         ///< "Saltelli 2010, scrambled Sobol' sequence, Jansen estimators"
  std::size_t base_size = 0;  ///< N
  std::size_t bootstraps = 0;
  double variance = 0;
  double sum_first = 0;
  SensitivityVerdict verdict = SensitivityVerdict::no_variance;
  std::vector<SensitivityIndex> indices{};

  bool operator==(const Sensitivity&) const = default;
};

/// The smallest change of one group's weight (the others rescaled) at which two adjacent ranks swap.
struct BreakEven {
  std::string above;
  std::string below;
  std::string group;
  double weight = 0;                 ///< stated
  std::optional<double> swaps_at{};  ///< none: no weight in [0, 1] swaps them

  bool operator==(const BreakEven&) const = default;
};

/// Method §7: what tells the forms apart, or drives the outlook.
struct KeyFactor {
  std::string code;     ///< indicator, or factor
  std::string group{};  ///< of an indicator
  double power = 0;     ///< differentiating: share of the differences; driving: total Sobol' index
  double low = 0;       ///< 90 % interval over the draws, or of the bootstrap
  double high = 0;
  std::vector<std::string> items{};  ///< forms on which it acts most

  bool operator==(const KeyFactor&) const = default;
};

struct KeyFactors {
  std::vector<KeyFactor> differentiating{};         ///< indicators
  std::vector<KeyFactor> differentiating_groups{};  ///< sums over the groups
  std::vector<KeyFactor> driving{};                 ///< PESTLE factors and indicators, for the outlook

  bool operator==(const KeyFactors&) const = default;
};

/// Agreement over a whole exercise (all forms of one indicator, or of all).
struct ExerciseAgreement {
  std::string indicator;  ///< "" = all cells
  std::size_t assessors = 0;
  std::size_t units = 0;
  std::optional<double> alpha_ordinal{};
  std::optional<double> alpha_interval{};
  std::optional<double> kendall_w{};
  std::optional<double> kendall_p{};
  std::optional<double> consensus_share{};  ///< share of cells with consensus

  bool operator==(const ExerciseAgreement&) const = default;
};

/// A statement about the future of a series that the next cycle scores.
struct SeriesForecast {
  std::string statement;  ///< "above the same part a year before"
  Period period{};
  double probability = 0;
  std::optional<double> low{};  ///< 90 % interval of the value
  std::optional<double> mean{};
  std::optional<double> high{};

  bool operator==(const SeriesForecast&) const = default;
};

/// Trend of one series, from values up to the end of the reference period only.
struct TrendResult {
  std::string series;
  std::size_t values = 0;
  std::string basis;               ///< "annual", "same quarter", …: only like is compared with like
  std::optional<double> change{};  ///< relative, over the reference period's whole years
  std::optional<double> same_part_change{};  ///< last part against the same part a year before
  std::string same_part{};                   ///< "2014-Q1 → 2015-Q1"
  std::optional<double> slope{};             ///< Theil–Sen, units a year
  std::optional<double> mann_kendall_p{};
  std::vector<Period> breaks{};  ///< first period after a structural break
  std::string direction;         ///< rising, falling, no clear trend, unknown
  std::vector<SeriesForecast> forecasts{};
  std::string no_forecast_reason{};  ///< set when there is none

  bool operator==(const TrendResult&) const = default;
};

struct ScenarioResult {
  std::string scenario;
  std::vector<double> future{};  ///< mean future danger, in the order of the items
  std::vector<double> change{};

  bool operator==(const ScenarioResult&) const = default;
};

/// A consistent combination of factor states of a cross-impact balance matrix.
struct ConsistentScenario {
  std::vector<std::string> happening{};
  double balance = 0;  ///< total impact score

  bool operator==(const ConsistentScenario&) const = default;
};

struct FactorResult {
  std::string factor;
  double probability = 0;  ///< pooled, in [0, 1]
  double low = 0;
  double high = 0;
  std::string word;  ///< code of the yardstick's word

  bool operator==(const FactorResult&) const = default;
};

struct InfluenceCell {
  std::string item;
  std::string domain;
  std::optional<double> score{};  ///< in [0, 1]
  std::size_t judgements = 0;

  bool operator==(const InfluenceCell&) const = default;
};

struct IncidenceCell {
  std::string item;
  std::string stakeholder;
  std::optional<double> value{};  ///< −1 … +1: damage … benefit
  std::size_t judgements = 0;

  bool operator==(const IncidenceCell&) const = default;
};

/// Method §9: citizens and offenders gain while the damage falls on the state.
struct ToleranceTrap {
  std::string item;
  double score = 0;
  double benefit_offenders = 0;
  double benefit_citizens = 0;
  double state_share = 0;

  bool operator==(const ToleranceTrap&) const = default;
};

enum class GroupVerdict { is_group, is_not, cannot_be_told };

struct GroupAssessment {
  std::string group;
  HandlingCode handling = HandlingCode::restricted;
  std::optional<GroupVerdict> verdict{};  ///< none: the methodology has no criteria
  std::size_t criteria_met = 0;
  std::size_t criteria_unknown = 0;
  std::optional<double> score{};  ///< Σ weight·value, unknown as the scheme says; none: no attributes
  double score_low = 0;           ///< unknown at the lowest level
  double score_high = 0;
  double maximum = 0;
  double unknown_share = 0;  ///< of the attributes' weight

  bool operator==(const GroupAssessment&) const = default;
};

struct GraphNode {
  std::string code;
  std::string kind;  ///< group, item, area
  std::size_t degree = 0;
  double betweenness = 0;
  std::size_t component = 0;

  bool operator==(const GraphNode&) const = default;
};

/// A cell that would be worth knowing, most worth first.
struct Gap {
  std::string item;
  std::string indicator;
  double value_of_information = 0;

  bool operator==(const Gap&) const = default;
};

struct Results {
  RunIdentity run{};
  std::vector<std::string> items{};
  std::vector<Text> item_names{};  ///< beside `items`, so that a file of results can be read by itself
  std::vector<std::string> classes{};
  std::vector<Text> class_names{};
  std::vector<std::string> groups{};
  std::vector<double> group_weights{};
  double weight_known = 0;                      ///< coverage of the whole grid
  std::vector<ItemResult> item_results{};       ///< in the order of `items`
  std::vector<std::vector<double>> pairwise{};  ///< [i][j]: P(item i above item j); ties count half
  KeyFactors key_factors{};
  std::vector<Sensitivity> sensitivity{};
  std::vector<BreakEven> break_even{};
  std::vector<ExerciseAgreement> agreement{};
  std::vector<TrendResult> trends{};
  std::vector<FactorResult> factors{};
  std::vector<ScenarioResult> scenarios{};
  std::vector<ConsistentScenario> consistent_scenarios{};
  std::vector<InfluenceCell> influence{};
  std::vector<IncidenceCell> incidence{};
  std::vector<ToleranceTrap> tolerance_traps{};
  std::vector<GroupAssessment> group_assessments{};
  std::vector<GraphNode> graph{};
  std::vector<Gap> gaps{};
  std::vector<std::string> not_computed{};  ///< message keys of what was left out for lack of data; after a
                                            ///< colon the code it concerns

  bool operator==(const Results&) const = default;
};

/// Positions in `item_results`, most dangerous first (by unrounded score, then by the items' order); items
/// without a score last.
std::vector<std::size_t> ranking(const Results& results);

/// Look-ups by code; nullptr when there is none. The pointer lives as long as what it points into.
const ItemResult* find_item_result(const Results& results, std::string_view item);
const IndicatorResult* find_cell(const ItemResult& item, std::string_view indicator);

}  // namespace socta
