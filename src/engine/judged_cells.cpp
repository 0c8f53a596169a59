#include "engine/judged_cells.h"

#include <algorithm>

namespace socta {
namespace {

std::map<CellKey, int> last_rounds(const std::vector<Judgement>& table) {
  std::map<CellKey, int> rounds;
  for (const Judgement& judgement : table) {
    int& last = rounds[{judgement.item, judgement.column}];
    last = std::max(last, judgement.round);
  }
  return rounds;
}

std::map<std::string, std::size_t> organisation_numbers(const Assessment& assessment) {
  std::map<std::string, std::size_t> numbers;
  for (const Organisation& organisation : assessment.organisations)
    numbers.emplace(organisation.code, numbers.size());
  return numbers;
}

struct AssessorNumber {
  std::size_t assessor = 0;
  std::size_t organisation = 0;
  double weight = 1;
};

/// An organisation that is not listed gets a number of its own.
std::map<std::string, AssessorNumber> assessor_numbers(const Assessment& assessment) {
  auto organisations = organisation_numbers(assessment);
  std::map<std::string, AssessorNumber> numbers;
  for (const Assessor& assessor : assessment.assessors) {
    const auto organisation = organisations.emplace(assessor.organisation, organisations.size()).first;
    numbers.emplace(assessor.code,
                    AssessorNumber{numbers.size(), organisation->second, assessor.weight.value_or(1)});
  }
  return numbers;
}

}  // namespace

JudgedCells::JudgedCells(const Assessment& assessment, const std::vector<Judgement>& table,
                         const JudgementRules& rules, const Scale& scale)
    : pooling_(rules.pooling),
      balance_(rules.balance_organisations ? OrganisationBalance::balanced
                                           : OrganisationBalance::each_assessor) {
  const std::map<CellKey, int> rounds = last_rounds(table);
  const auto numbers = assessor_numbers(assessment);
  for (const Judgement& judgement : table) {
    const auto assessor = numbers.find(judgement.assessor);
    const CellKey cell{judgement.item, judgement.column};
    if (judgement.round != rounds.at(cell) || assessor == numbers.end()) continue;
    cells_[cell].push_back({assessor->second.assessor, assessor->second.organisation,
                            distribution_of(judgement.answer, rules, scale), assessor->second.weight});
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
