#include <algorithm>
#include <string_view>

#include "domain/validate_methodology_parts.h"

namespace socta {
namespace {

// Parts of a grade are written one after another ("B2", "4-1"), so a dash in one could not be told from the
// dash between two.
bool is_grade_code(std::string_view code) {
  return !code.empty() && std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

void validate_grades(const std::vector<SourceGrade>& grades, const std::string& list, FieldChecks& checks) {
  checks.unique_codes(grades, list);
  for (std::size_t i = 0; i < grades.size(); ++i) {
    const std::string here = element(list, i);
    if (!is_grade_code(grades[i].code))
      checks.error(here + ".code", "\"" + grades[i].code +
                                       "\" is no code of a grade; it is made of letters a–z, A–Z and 0–9.");
    checks.at_least(grades[i].spread_factor, 1, here + ".spread_factor");
  }
}

}  // namespace

void validate_grading(const Methodology& methodology, FieldChecks& checks) {
  checks.codes(methodology.grading_schemes, "grading_scheme");
  for (std::size_t i = 0; i < methodology.grading_schemes.size(); ++i) {
    const GradingScheme& scheme = methodology.grading_schemes[i];
    const std::string here = element("grading_scheme", i);
    if (scheme.reliability.empty())
      checks.error(here + ".reliability", "The scheme has no grades of reliability.");
    if (scheme.information.empty())
      checks.error(here + ".information", "The scheme has no grades of information.");
    validate_grades(scheme.reliability, here + ".reliability", checks);
    validate_grades(scheme.information, here + ".information", checks);
    validate_grades(scheme.handling, here + ".handling", checks);
  }
}

}  // namespace socta
