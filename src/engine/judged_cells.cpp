#include "engine/judged_cells.h"

#include "domain/last_round.h"
#include "engine/assessor_numbers.h"

namespace socta {

JudgedCells::JudgedCells(const Assessment& assessment, const std::vector<Judgement>& table,
                         const JudgementRules& rules, const Scale& scale)
    : pooling_(rules.pooling),
      balance_(rules.balance_organisations ? OrganisationBalance::balanced
                                           : OrganisationBalance::each_assessor) {
  const auto numbers = number_assessors(assessment, table);
  for (const Judgement* judgement : judgements_of_last_round(table)) {
    const AssessorNumber& number = numbers.at(judgement->assessor);
    cells_[{judgement->item, judgement->column}].push_back({number.assessor, number.organisation,
                                                            distribution_of(judgement->answer, rules, scale),
                                                            number.weight});
  }
}

const std::vector<PoolAnswer>& JudgedCells::answers(const std::string& item,
                                                    const std::string& column) const {
  static const std::vector<PoolAnswer> none;
  const auto cell = cells_.find({item, column});
  return cell == cells_.end() ? none : cell->second;
}

PooledJudgement JudgedCells::pooled(const std::string& item, const std::string& column) const {
  return pool(answers(item, column), pooling_, balance_);
}

PooledJudgement JudgedCells::centre(const std::string& item, const std::string& column) const {
  return pool_centre(answers(item, column), pooling_, balance_);
}

}  // namespace socta
