#include "engine/ranking_results.h"

#include "engine/factor_probability.h"
#include "engine/item_results.h"
#include "engine/outlook_results.h"
#include "engine/uncertainty.h"

namespace socta {
namespace {

std::vector<ItemResult> items_of(const AssessmentCase& input, const DangerModel& model,
                                 const CellGrid& cells) {
  std::vector<PointScores> points;
  for (std::size_t item = 0; item < cells.items(); ++item) points.push_back(point_scores(model, cells, item));
  return point_results(input, model, cells, points);
}

void put_outlooks(const AssessmentCase& input, const DrawCase& draws, std::vector<ItemResult>& items) {
  if (input.assessment.factors.empty()) return;
  const OutlookModel environment = outlook_model(input, draws.cells.index().items(), factor_means(input));
  const auto found = undriven_outlooks(draws, environment);
  for (std::size_t i = 0; i < found.size(); ++i) items[i].outlook = found[i];
}

}  // namespace

Results point_ranking(const AssessmentCase& input, const CellGrid& cells) {
  Results results;
  results.items = cells.index().items();
  results.item_results = items_of(input, make_danger_model(input.methodology), cells);
  return results;
}

Results drawn_ranking(const AssessmentCase& input, const CellGrid& cells, std::uint64_t draws,
                      std::uint64_t seed) {
  Results results = point_ranking(input, cells);
  if (cells.items() == 0) return results;
  const DangerModel model = make_danger_model(input.methodology);
  const ScoreModel scores = score_model(cells);
  const WeightSampler weights(weight_model(input.methodology, model), seed);
  const DrawCase drawn{input.methodology, model, cells, scores, weights, seed, draws};
  put_danger_statistics(danger_statistics(drawn), results.item_results, results.pairwise);
  put_outlooks(input, drawn, results.item_results);
  return results;
}

}  // namespace socta
