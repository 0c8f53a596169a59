#include "engine/cell_steps.h"

#include <algorithm>

#include "domain/last_round.h"
#include "engine/assessor_numbers.h"
#include "engine/cell_evidence.h"
#include "engine/direct_score.h"
#include "engine/pool.h"

namespace socta {
namespace {

std::vector<const Judgement*> answers_of_last_round(const Assessment& assessment, std::string_view item,
                                                    std::string_view indicator) {
  std::vector<const Judgement*> of_cell;
  for (const Judgement& judgement : assessment.judgements)
    if (judgement.item == item && judgement.column == indicator) of_cell.push_back(&judgement);
  std::vector<const Judgement*> answers = rounds_of_cell(of_cell).last;
  std::erase_if(answers, [](const Judgement* judgement) { return !judgement->answer.best; });
  return answers;
}

PooledJudgement pooled(const AssessmentCase& input, const std::vector<const Judgement*>& answers,
                       const Scale& scale) {
  const JudgementRules& rules = input.methodology.judgement;
  const auto numbers = number_assessors(input.assessment, input.assessment.judgements);
  std::vector<PoolAnswer> all;
  for (const Judgement* answer : answers) {
    const AssessorNumber number = numbers.at(answer->assessor);
    all.push_back(
        {number.assessor, number.organisation, distribution_of(answer->answer, rules, scale), number.weight});
  }
  return pool_centre(
      all, rules.pooling,
      rules.balance_organisations ? OrganisationBalance::balanced : OrganisationBalance::each_assessor);
}

}  // namespace

std::optional<CellSteps> cell_steps(const AssessmentCase& input, std::string_view item,
                                    std::string_view indicator) {
  const GridIndex grid(input);
  const auto cell = grid.cell(item, indicator);
  if (!cell || direct_scores(input, grid)[*cell]) return std::nullopt;
  const auto answers = answers_of_last_round(input.assessment, item, indicator);
  const Scale& scale = find_indicator(input.methodology, indicator)->scale;
  const PooledJudgement pool = pooled(input, answers, scale);
  if (pool.state != PoolState::pooled) return std::nullopt;
  CellSteps steps{.round = answers.front()->round,
                  .spread_factor = cell_evidence(input, grid)[*cell].spread_factor,
                  .pooled = pool.centre,
                  .score = std::clamp(to_unit(scale, pool.centre), 0.0, 1.0)};
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const PoolMember& member = pool.members[i];
    // A distance that is widened by a factor is one whose level is moved by it.
    const JudgementDistribution drawn = rescaled(member.distribution, 1, steps.spread_factor, scale);
    steps.answers.push_back(
        {answers[i]->assessor, member.distribution, drawn, mean(member.distribution), member.weight});
  }
  return steps;
}

}  // namespace socta
