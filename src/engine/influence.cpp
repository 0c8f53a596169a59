#include "engine/influence.h"

#include "engine/judged_cells.h"

namespace socta {
namespace {

Scale influence_scale(const Methodology& methodology) {
  Scale scale;
  scale.code = "influence";
  scale.low = 0;
  scale.high = methodology.influence_limit;
  return scale;
}

}  // namespace

std::vector<InfluenceCell> influence_cells(const AssessmentCase& input,
                                           const std::vector<std::string>& items) {
  if (input.assessment.influence.empty()) return {};
  const Methodology& methodology = input.methodology;
  const JudgedCells judged(input.assessment, input.assessment.influence, methodology.judgement,
                           influence_scale(methodology));
  std::vector<InfluenceCell> cells;
  for (const std::string& item : items)
    for (const NamedCode& domain : methodology.domains) {
      const PooledJudgement pooled = judged.centre(item, domain.code);
      InfluenceCell cell{item, domain.code, std::nullopt, pooled.assessors};
      if (pooled.state == PoolState::pooled) cell.score = pooled.centre / methodology.influence_limit;
      cells.push_back(cell);
    }
  return cells;
}

std::optional<double> mean_influence(const std::vector<InfluenceCell>& cells, std::string_view item) {
  double sum = 0;
  std::size_t count = 0;
  for (const InfluenceCell& cell : cells) {
    if (cell.item != item || !cell.score) continue;
    sum += *cell.score;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

}  // namespace socta
