#include "engine/assess.h"

#include "engine/item_results.h"
#include "engine/uncertainty.h"

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

class Run {
 public:
  Run(const AssessmentCase& input, const RunOptions& options)
      : input_(input),
        options_(options),
        model_(make_danger_model(input.methodology)),
        grid_(make_cells(input)),
        results_(begun(input, options)) {
    for (std::size_t item = 0; item < grid_.items(); ++item)
      points_.push_back(point_scores(model_, grid_, item));
  }

  Results take() {
    results_.items = grid_.index().items();
    for (const std::string& item : results_.items) results_.item_names.push_back(name_of_item(input_, item));
    results_.group_weights = model_.group_weights;
    results_.item_results = point_results(input_, model_, grid_, points_);
    results_.weight_known = mean_weight_known(results_.item_results);
    if (grid_.items() > 0) run_all_draws();
    return std::move(results_);
  }

 private:
  void run_all_draws() {
    const DrawCase draws{input_.methodology, model_,           grid_, results_.run.seed,
                         results_.run.draws, options_.threads, {}};
    put_danger_statistics(danger_statistics(draws), results_.item_results, results_.pairwise);
    put_group_spreads(group_statistics(draws), results_.item_results);
  }

  const AssessmentCase& input_;
  const RunOptions& options_;
  DangerModel model_;
  CellGrid grid_;
  std::vector<PointScores> points_;
  Results results_;
};

}  // namespace

const char* const kEngineVersion = SOCTA_VERSION;

Results assess(const AssessmentCase& input, const RunOptions& options) { return Run(input, options).take(); }

}  // namespace socta
