#include "engine/cell_judgement.h"

#include <algorithm>

#include "domain/last_round.h"
#include "engine/assessor_numbers.h"
#include "engine/consensus.h"
#include "engine/direct_score.h"
#include "engine/pool.h"
#include "engine/pooled_table.h"

namespace socta {
namespace {

constexpr double kNotWidened = 1;

JudgementDistribution widened(JudgementDistribution d, double factor, const Scale& scale) {
  d.low = std::max(scale.low, d.best - (d.best - d.low) * factor);
  d.high = std::min(scale.high, d.best + (d.high - d.best) * factor);
  return d;
}

class CellPooler {
 public:
  CellPooler(const AssessmentCase& input)
      : rules_(input.methodology.judgement),
        numbers_(number_assessors(input.assessment, input.assessment.judgements)) {}

  CellJudgement operator()(const std::vector<const Judgement*>& judgements, const Scale& scale,
                           double factor) {
    const CellRounds rounds = rounds_of_cell(judgements);
    CellJudgement cell = of_round(rounds.last, scale, factor);
    if (!rounds.before.empty() && cell.score) {
      const auto earlier = pooled(rounds.before, scale, kNotWidened);
      if (earlier.state == PoolState::pooled) cell.round_shift = *cell.score - to_unit(scale, earlier.centre);
    }
    return cell;
  }

 private:
  using Answers = std::span<const Judgement* const>;

  PooledJudgement pooled(Answers judgements, const Scale& scale, double factor) const {
    std::vector<PoolAnswer> answers;
    for (const Judgement* judgement : judgements) {
      const AssessorNumber number = numbers_.at(judgement->assessor);
      auto distribution = distribution_of(judgement->answer, rules_, scale);
      if (distribution) distribution = widened(*distribution, factor, scale);
      answers.push_back({number.assessor, number.organisation, distribution, number.weight});
    }
    return pool_centre(
        answers, rules_.pooling,
        rules_.balance_organisations ? OrganisationBalance::balanced : OrganisationBalance::each_assessor);
  }

  // The grade of a source widens and does not move: with skewed answers, or at an end of the scale, the mean
  // of the widened distributions is another one.
  CellJudgement of_round(Answers judgements, const Scale& scale, double factor) {
    const PooledJudgement pool = pooled(judgements, scale, kNotWidened);
    CellJudgement cell;
    cell.judgements = pool.assessors;
    cell.cannot_assess = pool.cannot_assess;
    cell.organisations = pool.organisations;
    if (pool.state != PoolState::pooled) return cell;
    cell.score = std::clamp(to_unit(scale, pool.centre), 0.0, 1.0);
    cell.atoms = in_unit(slices_of(table_of(pooled(judgements, scale, factor))), scale);
    cell.agreement = agreement_of(judgements);
    return cell;
  }

  static ScoreAtoms in_unit(ScoreAtoms atoms, const Scale& scale) {
    for (double& atom : atoms) atom = to_unit(scale, atom);
    std::sort(atoms.begin(), atoms.end());
    return clipped(std::move(atoms));
  }

  std::optional<CellAgreement> agreement_of(Answers judgements) const {
    std::vector<double> best;
    for (const Judgement* judgement : judgements)
      if (judgement->answer.best) best.push_back(*judgement->answer.best);
    if (best.size() < 2) return std::nullopt;
    const Consensus found = consensus(best, rules_);
    return CellAgreement{found.median, found.interquartile_range, found.share_within, found.reached};
  }

  const JudgementRules& rules_;
  std::unordered_map<std::string, AssessorNumber> numbers_;
};

CellJudgement of_direct_score(double score) {
  CellJudgement cell;
  cell.score = score;
  cell.atoms = {score};
  cell.judgements = 1;
  return cell;
}

}  // namespace

std::vector<CellJudgement> cell_judgements(const AssessmentCase& input, const GridIndex& grid,
                                           std::span<const CellEvidence> evidence) {
  std::vector<std::vector<const Judgement*>> by_cell(grid.cells());
  for (const Judgement& judgement : input.assessment.judgements)
    if (const auto cell = grid.cell(judgement.item, judgement.column)) by_cell[*cell].push_back(&judgement);
  CellPooler pooler(input);
  std::vector<CellJudgement> cells(grid.cells());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Scale& scale = input.methodology.indicators[i % grid.indicators().size()].scale;
    if (!by_cell[i].empty()) cells[i] = pooler(by_cell[i], scale, evidence[i].spread_factor);
  }
  const auto direct = direct_scores(input, grid);
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (direct[i]) cells[i] = of_direct_score(*direct[i]);
  return cells;
}

}  // namespace socta
