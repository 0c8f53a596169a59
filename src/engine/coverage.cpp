#include "engine/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace socta {
namespace {

std::map<std::string, std::string> organisations_of_assessors(const Assessment& assessment) {
  std::map<std::string, std::string> organisations;
  for (const Assessor& assessor : assessment.assessors) organisations[assessor.code] = assessor.organisation;
  return organisations;
}

// Different organisations that answered for each item, in any round.
std::vector<std::size_t> count_organisations(const Assessment& assessment, const GridIndex& index) {
  const auto organisation_of = organisations_of_assessors(assessment);
  std::vector<std::set<std::string>> seen(index.items().size());
  for (const Judgement& judgement : assessment.judgements) {
    const auto item = index.item(judgement.item);
    if (!item || !judgement.answer.best) continue;
    const auto found = organisation_of.find(judgement.assessor);
    seen[*item].insert(found == organisation_of.end() ? judgement.assessor : found->second);
  }
  std::vector<std::size_t> counts;
  for (const auto& organisations : seen) counts.push_back(organisations.size());
  return counts;
}

std::size_t count_evidence(const Assessment& assessment, const std::string& item) {
  return static_cast<std::size_t>(
      std::ranges::count_if(assessment.evidence, [&item](const Evidence& evidence) {
        return std::ranges::find(evidence.items, item) != evidence.items.end();
      }));
}

}  // namespace

Coverage cell_coverage(const Cell& cell) {
  Coverage coverage;
  coverage.weight_known = cell.score ? 1 : 0;
  coverage.unknown_low = cell.score.value_or(0);
  coverage.unknown_high = cell.score.value_or(1);
  coverage.judgements = cell.judgement.judgements;
  coverage.cannot_assess = cell.judgement.cannot_assess;
  coverage.organisations = cell.judgement.organisations;
  coverage.observations = static_cast<std::size_t>(std::ranges::count_if(
      cell.observation.series, [](const CellSeries& series) { return series.score.has_value(); }));
  coverage.evidence = cell.evidence.codes.size();
  return coverage;
}

double known_weight(const ModelGroup& group, const CellGrid& grid, std::size_t item) {
  double known = 0;
  for (std::size_t k = 0; k < group.indicators.size(); ++k)
    if (grid.at(item, group.indicators[k]).score) known += group.weights[k];
  return std::min(known, 1.0);
}

std::vector<Coverage> item_coverage(const AssessmentCase& input, const DangerModel& model,
                                    const CellGrid& grid, const std::vector<PointScores>& points) {
  const auto organisations = count_organisations(input.assessment, grid.index());
  std::vector<Coverage> items(grid.items());
  for (std::size_t item = 0; item < items.size(); ++item) {
    Coverage& coverage = items[item];
    for (std::size_t g = 0; g < model.groups.size(); ++g)
      coverage.weight_known += model.group_weights[g] * known_weight(model.groups[g], grid, item);
    coverage.weight_known = std::min(coverage.weight_known, 1.0);
    coverage.unknown_low = points[item].low;
    coverage.unknown_high = points[item].high;
    for (std::size_t i = 0; i < grid.indicators(); ++i) {
      const Coverage cell = cell_coverage(grid.at(item, i));
      coverage.judgements += cell.judgements;
      coverage.cannot_assess += cell.cannot_assess;
      coverage.observations += cell.observations;
    }
    coverage.organisations = organisations[item];
    coverage.evidence = count_evidence(input.assessment, grid.index().items()[item]);
  }
  return items;
}

}  // namespace socta
