#include "engine/judged_cells.h"

#include <algorithm>

namespace socta {
namespace {

int last_round(const std::vector<Judgement>& table) {
  int last = 0;
  for (const Judgement& judgement : table) last = std::max(last, judgement.round);
  return last;
}

std::map<std::string, std::size_t> organisation_numbers(const Assessment& assessment) {
  std::map<std::string, std::size_t> numbers;
  for (const Organisation& organisation : assessment.organisations)
    numbers.emplace(organisation.code, numbers.size());
  return numbers;
}

/// Assessor → (its number, its organisation's number). An organisation that is not listed gets a number of
/// its own.
std::map<std::string, std::pair<std::size_t, std::size_t>> assessor_numbers(const Assessment& assessment) {
  auto organisations = organisation_numbers(assessment);
  std::map<std::string, std::pair<std::size_t, std::size_t>> numbers;
  for (const Assessor& assessor : assessment.assessors) {
    const auto organisation = organisations.emplace(assessor.organisation, organisations.size()).first;
    numbers.emplace(assessor.code, std::pair{numbers.size(), organisation->second});
  }
  return numbers;
}

}  // namespace

std::map<CellKey, std::vector<PoolAnswer>> last_round_answers(const Assessment& assessment,
                                                              const std::vector<Judgement>& table,
                                                              const JudgementRules& rules,
                                                              const Scale& scale) {
  const int round = last_round(table);
  const auto numbers = assessor_numbers(assessment);
  std::map<CellKey, std::vector<PoolAnswer>> cells;
  for (const Judgement& judgement : table) {
    const auto assessor = numbers.find(judgement.assessor);
    if (judgement.round != round || assessor == numbers.end()) continue;
    cells[{judgement.item, judgement.column}].push_back(
        {assessor->second.first, assessor->second.second, distribution_of(judgement.answer, rules, scale)});
  }
  return cells;
}

OrganisationBalance organisation_balance(const JudgementRules& rules) {
  return rules.balance_organisations ? OrganisationBalance::balanced : OrganisationBalance::each_assessor;
}

}  // namespace socta
