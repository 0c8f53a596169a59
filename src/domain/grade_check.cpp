#include "domain/grade_check.h"

#include "domain/code_list.h"

namespace socta {
namespace {

std::string codes_of(const std::vector<SourceGrade>& grades) {
  std::string codes;
  for (const SourceGrade& grade : grades) codes += (codes.empty() ? "" : ", ") + grade.code;
  return codes;
}

std::string grades_of(const GradingScheme& scheme) {
  std::string text = "reliability " + codes_of(scheme.reliability);
  if (!scheme.information.empty()) text += "; information " + codes_of(scheme.information);
  if (!scheme.handling.empty()) text += "; handling " + codes_of(scheme.handling);
  return text;
}

}  // namespace

std::optional<GradeFault> grade_fault(const Methodology& methodology, const std::string& scheme,
                                      const std::string& grade) {
  if (scheme.empty() && grade.empty()) return std::nullopt;
  if (scheme.empty())
    return GradeFault{"scheme", Sentence("grade_alone", "The grade {grade} stands without its scheme.",
                                         {quoted("grade", grade)})};
  const GradingScheme* found = find_grading_scheme(methodology, scheme);
  if (!found) {
    CodeList schemes("grading scheme");
    for (const GradingScheme& known : methodology.grading_schemes) schemes.add(known.code);
    return GradeFault{"scheme", schemes.there_is_no(scheme)};
  }
  if (grade.empty())
    return GradeFault{"grade", Sentence("scheme_alone", "The scheme {scheme} stands without a grade.",
                                        {quoted("scheme", scheme)})};
  if (grade_meaning(*found, grade)) return std::nullopt;
  return GradeFault{"grade", Sentence("no_grade", "{grade} is no grade of the scheme {scheme} ({grades}).",
                                      {quoted("grade", grade), quoted("scheme", scheme),
                                       plain("grades", grades_of(*found))})};
}

}  // namespace socta
