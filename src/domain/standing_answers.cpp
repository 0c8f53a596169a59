#include "domain/standing_answers.h"

#include <map>
#include <string_view>
#include <tuple>

namespace socta {

std::vector<const WorkshopAnswer*> standing_answers(const std::vector<WorkshopAnswer>& answers, int round) {
  std::map<std::tuple<std::int64_t, std::string_view, std::string_view>, const WorkshopAnswer*> latest;
  for (const WorkshopAnswer& answer : answers) {
    if (answer.round > round || (!answer.answer.best && !answer.cannot_assess)) continue;
    const WorkshopAnswer*& of_cell = latest[{answer.participant, answer.item, answer.column}];
    if (!of_cell || of_cell->round < answer.round) of_cell = &answer;
  }
  std::vector<const WorkshopAnswer*> standing;
  standing.reserve(latest.size());
  for (const auto& [cell, answer] : latest) standing.push_back(answer);
  return standing;
}

std::string stated_reason(const WorkshopAnswer& answer) {
  if (answer.evidence.empty()) return answer.rationale;
  return answer.rationale.empty() ? answer.evidence : answer.rationale + " [" + answer.evidence + "]";
}

}  // namespace socta
