#include "engine/exercise_agreement.h"

#include <algorithm>
#include <map>
#include <string>

#include "domain/last_round.h"
#include "engine/agreement.h"

namespace socta {
namespace {

/// Best values of one cell's last rounds by assessor, as scores.
struct CellAnswers {
  std::map<std::string, double> best{};
  std::vector<double> on_scale{};
};

std::vector<CellAnswers> answers_by_cell(const AssessmentCase& input, const GridIndex& grid) {
  std::vector<CellAnswers> cells(grid.cells());
  for (const Judgement* judgement : judgements_of_last_round(input.assessment.judgements)) {
    const auto cell = grid.cell(judgement->item, judgement->column);
    if (!cell || !judgement->answer.best) continue;
    const Scale& scale = input.methodology.indicators[*cell % grid.indicators().size()].scale;
    cells[*cell].best[judgement->assessor] = to_unit(scale, *judgement->answer.best);
    cells[*cell].on_scale.push_back(*judgement->answer.best);
  }
  return cells;
}

using Cells = std::vector<const CellAnswers*>;

std::map<std::string, std::size_t> assessors_of(const Cells& cells) {
  std::map<std::string, std::size_t> assessors;
  for (const CellAnswers* cell : cells)
    for (const auto& [assessor, best] : cell->best) assessors.emplace(assessor, 0);
  std::size_t next = 0;
  for (auto& [assessor, number] : assessors) number = next++;
  return assessors;
}

Ratings ratings_of(const Cells& cells, const std::map<std::string, std::size_t>& assessors) {
  Ratings ratings(cells.size(), assessors.size());
  for (std::size_t unit = 0; unit < cells.size(); ++unit)
    for (const auto& [assessor, best] : cells[unit]->best) ratings.at(unit, assessors.at(assessor)) = best;
  return ratings;
}

std::optional<double> alpha(const Ratings& ratings, AgreementMetric metric) {
  const KrippendorffAlpha result = krippendorff_alpha(ratings, metric);
  return result.state == AgreementState::computed ? std::optional(result.alpha) : std::nullopt;
}

std::optional<double> consensus_share(const Cells& cells, const JudgementRules& rules) {
  std::size_t judged = 0;
  std::size_t reached = 0;
  for (const CellAnswers* cell : cells) {
    if (cell->on_scale.size() < 2) continue;
    ++judged;
    reached += consensus(cell->on_scale, rules).reached;
  }
  if (judged == 0) return std::nullopt;
  return static_cast<double>(reached) / static_cast<double>(judged);
}

std::optional<ExerciseAgreement> agreement_of(const std::string& indicator, const Cells& cells,
                                              const JudgementRules& rules) {
  const auto assessors = assessors_of(cells);
  if (assessors.size() < 2) return std::nullopt;
  const Ratings ratings = ratings_of(cells, assessors);
  ExerciseAgreement result{indicator, assessors.size(), cells.size()};
  result.alpha_ordinal = alpha(ratings, AgreementMetric::ordinal);
  result.alpha_interval = alpha(ratings, AgreementMetric::interval);
  const KendallW w = kendall_w(ratings);
  if (w.state == AgreementState::computed) {
    result.kendall_w = w.w;
    result.kendall_p = w.p;
  }
  result.consensus_share = consensus_share(cells, rules);
  return result;
}

}  // namespace

std::vector<ExerciseAgreement> exercise_agreement(const AssessmentCase& input, const GridIndex& grid) {
  const auto answers = answers_by_cell(input, grid);
  const std::size_t columns = grid.indicators().size();
  std::vector<ExerciseAgreement> results;
  Cells all;
  std::vector<Cells> by_indicator(columns);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].best.empty()) continue;
    all.push_back(&answers[i]);
    by_indicator[i % columns].push_back(&answers[i]);
  }
  if (auto result = agreement_of("", all, input.methodology.judgement)) results.push_back(*result);
  for (std::size_t i = 0; i < columns; ++i)
    if (auto result = agreement_of(grid.indicators()[i], by_indicator[i], input.methodology.judgement))
      results.push_back(*result);
  return results;
}

}  // namespace socta
