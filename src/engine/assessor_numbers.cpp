#include "engine/assessor_numbers.h"

#include <map>

namespace socta {

std::unordered_map<std::string, AssessorNumber> number_assessors(const Assessment& assessment,
                                                                 std::span<const Judgement> table) {
  std::map<std::string, std::string> organisation_of;
  for (const Judgement& judgement : table)
    organisation_of.emplace(judgement.assessor, "assessor " + judgement.assessor);
  for (const Assessor& assessor : assessment.assessors)
    organisation_of[assessor.code] = assessor.organisation;
  std::map<std::string, std::size_t> organisations;
  for (const auto& [assessor, organisation] : organisation_of) organisations.emplace(organisation, 0);
  std::size_t next = 0;
  for (auto& [organisation, number] : organisations) number = next++;
  std::unordered_map<std::string, AssessorNumber> numbers;
  for (const auto& [assessor, organisation] : organisation_of)
    numbers[assessor] = {numbers.size(), organisations[organisation]};
  for (const Assessor& assessor : assessment.assessors)
    numbers[assessor.code].weight = assessor.weight.value_or(1);
  return numbers;
}

}  // namespace socta
