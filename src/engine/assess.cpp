#include "engine/assess.h"

#include <mutex>

#include "engine/break_even.h"
#include "engine/confidence_factor.h"
#include "engine/cross_impact_balance.h"
#include "engine/environment_gaps.h"
#include "engine/exercise_agreement.h"
#include "engine/factor_probability.h"
#include "engine/group_assessment.h"
#include "engine/incidence.h"
#include "engine/influence.h"
#include "engine/item_results.h"
#include "engine/key_factors.h"
#include "engine/link_graph.h"
#include "engine/outlook_results.h"
#include "engine/outlook_sensitivity.h"
#include "engine/priority.h"
#include "engine/scenario.h"
#include "engine/sensitivity.h"
#include "engine/trend_results.h"
#include "engine/uncertainty.h"
#include "engine/value_of_information.h"

namespace socta {
namespace {

RunIdentity identity_of(const AssessmentCase& input, const RunOptions& options) {
  RunIdentity run;
  run.engine_version = kEngineVersion;
  run.inputs_hash = options.inputs_hash;
  run.methodology_hash = options.methodology_hash;
  run.methodology_code = input.methodology.code;
  run.methodology_version = input.methodology.version;
  run.seed = options.seed;
  run.draws = options.draws.value_or(input.methodology.uncertainty.draws);
  return run;
}

Results begun(const AssessmentCase& input, const RunOptions& options) {
  Results results;
  results.run = identity_of(input, options);
  for (const DangerClass& danger_class : input.methodology.classes) {
    results.classes.push_back(danger_class.code);
    results.class_names.push_back(danger_class.name);
  }
  for (const IndicatorGroup& group : input.methodology.groups) results.groups.push_back(group.code);
  return results;
}

Text name_of_item(const AssessmentCase& input, const std::string& item) {
  if (const CrimeNode* node = find_crime_node(input.methodology, item)) return node->name;
  for (const NamedCode& named : input.assessment.item_names)
    if (named.code == item) return named.name;
  return {};
}

double mean_weight_known(const std::vector<ItemResult>& items) {
  double sum = 0;
  for (const ItemResult& item : items) sum += item.coverage.weight_known;
  return items.empty() ? 0 : sum / static_cast<double>(items.size());
}

void put_group_spreads(const DrawStatistics& statistics, std::vector<ItemResult>& items) {
  std::size_t row = 0;
  for (ItemResult& item : items)
    for (GroupResult& group : item.groups) group.spread = spread_of(statistics, row++);
}

// Share of a run's time that the draws of danger take, roughly; the other marks are as rough.
constexpr double kDangerShare = 0.4;

/// Tells the caller how far the run is, one call at a time, and ends it when the caller wants.
class RunProgress {
 public:
  explicit RunProgress(const RunOptions& options) : options_(options) {}

  void reached(double share) {
    constexpr double kStep = 0.01;
    const std::lock_guard lock(mutex_);
    if (share < told_ + kStep && share < 1) return;
    told_ = share;
    if (options_.cancelled && options_.cancelled()) throw RunCancelled();
    if (options_.on_progress) options_.on_progress(share);
  }

 private:
  const RunOptions& options_;
  std::mutex mutex_;
  double told_ = 0;
};

class Run {
 public:
  Run(const AssessmentCase& input, const RunOptions& options)
      : input_(input),
        options_(options),
        progress_(options),
        model_(make_danger_model(input.methodology)),
        grid_(make_cells(input)),
        scores_(score_model(grid_)),
        weights_(weight_model(input.methodology, model_), options.seed),
        results_(begun(input, options)) {
    for (std::size_t item = 0; item < grid_.items(); ++item)
      points_.push_back(point_scores(model_, grid_, item));
  }

  Results take() {
    name_items();
    results_.group_weights = model_.group_weights;
    results_.item_results = point_results(input_, model_, grid_, points_);
    results_.weight_known = mean_weight_known(results_.item_results);
    results_.agreement = exercise_agreement(input_, grid_.index());
    results_.trends = trend_results(input_.assessment);
    add_society();
    add_crime_groups();
    if (grid_.items() > 0) add_draws();
    propose_priorities();
    return std::move(results_);
  }

 private:
  void name_items() {
    results_.items = grid_.index().items();
    for (const std::string& item : results_.items) results_.item_names.push_back(name_of_item(input_, item));
  }

  void add_society() {
    results_.influence = influence_cells(input_, results_.items);
    results_.incidence = incidence_cells(input_, results_.items);
    results_.tolerance_traps = tolerance_traps(input_, results_.items, results_.incidence);
    for (ItemResult& item : results_.item_results) {
      item.influence = mean_influence(results_.influence, item.item);
      item.damage = damage_with_influence(item.damage, item.influence);
      for (const ToleranceTrap& trap : results_.tolerance_traps)
        if (trap.item == item.item) item.tolerance_trap = trap.score;
    }
    if (results_.influence.empty()) results_.not_computed.emplace_back("influence");
    if (results_.incidence.empty()) results_.not_computed.emplace_back("incidence");
  }

  void add_crime_groups() {
    results_.group_assessments = assess_groups(input_);
    results_.graph = link_graph(input_.assessment);
    if (results_.group_assessments.empty()) results_.not_computed.emplace_back("groups");
  }

  void add_draws() {
    const DrawCase draws{input_.methodology,
                         model_,
                         grid_,
                         scores_,
                         weights_,
                         results_.run.seed,
                         results_.run.draws,
                         options_.threads,
                         [this](double share) { progress_.reached(kDangerShare * share); }};
    put_danger_statistics(danger_statistics(draws), results_.item_results, results_.pairwise);
    add_confidence_factors(draws);
    results_.key_factors = differentiating_factors(draws, points_);
    results_.break_even = break_even_weights(model_, points_, results_.items, ranking(results_));
    progress_.reached(0.5);
    if (options_.sensitivity == SensitivityRun::full) results_.sensitivity = danger_sensitivity(draws);
    add_value_of_information(draws);
    progress_.reached(0.7);
    const DrawStatistics groups = group_statistics(draws);
    put_group_spreads(groups, results_.item_results);
    add_environment(draws, groups.mean);
    progress_.reached(1);
  }

  void add_confidence_factors(const DrawCase& draws) {
    std::vector<std::vector<double>> central;
    for (const ItemResult& item : results_.item_results) central.push_back(item.central_weights);
    const auto factors = confidence_factors(draws, central);
    for (std::size_t i = 0; i < factors.size(); ++i) results_.item_results[i].confidence_factor = factors[i];
  }

  void add_value_of_information(const DrawCase& draws) {
    const auto values = value_of_information(draws);
    for (std::size_t i = 0; i < grid_.items(); ++i) put_values(values, i);
    results_.gaps = ranked_gaps(grid_, values);
  }

  void put_values(const std::vector<double>& values, std::size_t item) {
    for (std::size_t g = 0; g < model_.groups.size(); ++g)
      for (std::size_t k = 0; k < model_.groups[g].indicators.size(); ++k)
        results_.item_results[item].groups[g].indicators[k].value_of_information =
            values[item * model_.indicators + model_.groups[g].indicators[k]];
  }

  void add_environment(const DrawCase& draws, const std::vector<double>& group_means) {
    if (input_.assessment.factors.empty()) {
      results_.not_computed.emplace_back("outlook");
      return;
    }
    const auto probabilities = factor_probabilities(input_);
    const OutlookModel environment = outlook_model(input_, results_.items, probabilities);
    results_.factors = factor_results(input_, probabilities);
    const auto outlook = outlooks(draws, environment, group_means);
    for (std::size_t i = 0; i < outlook.size(); ++i) results_.item_results[i].outlook = outlook[i];
    if (options_.sensitivity == SensitivityRun::full)
      results_.key_factors.driving =
          driving_factors(outlook_sensitivity(environment, model_, grid_, results_.run.seed));
    const auto danger = [this](std::span<const double> groups) { return model_.danger(groups); };
    for (const Scenario& scenario : input_.assessment.scenarios)
      results_.scenarios.push_back(scenario_result(environment, scenario, group_means, danger));
    add_cross_impacts(probabilities);
  }

  void add_cross_impacts(const std::vector<FactorProbability>& probabilities) {
    CrossImpactBalance balance = cross_impact_balance(input_.assessment);
    for (const std::string& gap : environment_gaps(input_.assessment, probabilities, balance))
      results_.not_computed.push_back(gap);
    results_.consistent_scenarios = std::move(balance.scenarios);
  }

  void propose_priorities() {
    for (ItemResult& item : results_.item_results) {
      item.priority_clauses = priority_clauses(input_.methodology, item);
      item.proposed_priority = !item.priority_clauses.empty();
    }
  }

  const AssessmentCase& input_;
  const RunOptions& options_;
  RunProgress progress_;
  DangerModel model_;
  CellGrid grid_;
  ScoreModel scores_;
  WeightSampler weights_;
  std::vector<PointScores> points_;
  Results results_;
};

}  // namespace

const char* const kEngineVersion = SOCTA_VERSION;

Results assess(const AssessmentCase& input, const RunOptions& options) { return Run(input, options).take(); }

}  // namespace socta
