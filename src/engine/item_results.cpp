#include "engine/item_results.h"

#include <cmath>

#include "domain/rounding.h"
#include "engine/contribution.h"
#include "engine/coverage.h"

namespace socta {
namespace {

IndicatorResult indicator_result(const Indicator& indicator, const Cell& cell, double contribution) {
  IndicatorResult result;
  result.indicator = indicator.code;
  result.judgement_score = cell.judgement.score;
  result.observation_score = cell.observation.score;
  result.score = cell.score;
  result.disagreement = cell.disagreement;
  result.spread = spread_of(cell.atoms);
  result.agreement = cell.judgement.agreement;
  result.round_shift = cell.judgement.round_shift;
  result.contribution = contribution;
  result.coverage = cell_coverage(cell);
  result.series = cell.observation.series;
  result.evidence = cell.evidence.codes;
  return result;
}

GroupResult group_result(const AssessmentCase& input, const ModelGroup& group, const CellGrid& grid,
                         std::size_t item, const Contributions& parts) {
  GroupResult result;
  result.group = group.code;
  result.weight_known = known_weight(group, grid, item);
  for (const std::size_t i : group.indicators)
    result.indicators.push_back(
        indicator_result(input.methodology.indicators[i], grid.at(item, i), parts.indicators[i]));
  return result;
}

}  // namespace

std::vector<ItemResult> point_results(const AssessmentCase& input, const DangerModel& model,
                                      const CellGrid& grid, const std::vector<PointScores>& points) {
  const auto coverage = item_coverage(input, model, grid, points);
  const auto reference = reference_scores(points);
  std::vector<ItemResult> items(grid.items());
  for (std::size_t item = 0; item < items.size(); ++item) {
    ItemResult& result = items[item];
    result.item = grid.index().items()[item];
    result.area = crime_area_of(input.methodology, result.item);
    result.score = points[item].danger;
    if (result.score) result.danger_class = class_of(input.methodology, *result.score);
    result.threat = points[item].threat;
    result.damage = points[item].damage;
    result.coverage = coverage[item];
    const Contributions parts = contributions(model, points[item], reference);
    for (std::size_t g = 0; g < model.groups.size(); ++g) {
      result.groups.push_back(group_result(input, model.groups[g], grid, item, parts));
      result.groups.back().score = points[item].groups[g];
      result.groups.back().contribution = parts.groups[g];
    }
  }
  rank_by_score(items);
  return items;
}

void rank_by_score(std::vector<ItemResult>& items) {
  for (ItemResult& item : items) {
    if (!item.score) continue;
    std::size_t above = 0;
    std::size_t equal = 0;
    for (const ItemResult& other : items) {
      if (!other.score) continue;
      const double lead = *other.score - *item.score;
      above += lead > kSameScore;
      equal += std::abs(lead) <= kSameScore;
    }
    item.rank = above + 1;
    item.tied_with = equal - 1;
  }
}

}  // namespace socta
