#include "domain/assessment_codes.h"

#include "domain/message_text.h"

namespace socta {
namespace {

template <typename Row>
void add_codes(CodeList& list, const std::vector<Row>& rows) {
  for (const Row& row : rows) list.add(row.code);
}

void add_methodology_codes(AssessmentCodes& codes, const Methodology& methodology) {
  add_codes(codes.crime_nodes, methodology.crime_nodes);
  add_codes(codes.indicators, methodology.indicators);
  add_codes(codes.indicator_groups, methodology.groups);
  add_codes(codes.domains, methodology.domains);
  add_codes(codes.stakeholders, methodology.stakeholders);
  add_codes(codes.categories, methodology.environment.categories);
  add_codes(codes.grading_schemes, methodology.grading_schemes);
  add_codes(codes.group_attributes, methodology.group_scheme.criteria);
  add_codes(codes.group_attributes, methodology.group_scheme.attributes);
}

void add_assessment_codes(AssessmentCodes& codes, const Assessment& assessment) {
  add_codes(codes.organisations, assessment.organisations);
  add_codes(codes.assessors, assessment.assessors);
  add_codes(codes.evidence, assessment.evidence);
  add_codes(codes.factors, assessment.factors);
  add_codes(codes.crime_groups, assessment.groups);
  add_codes(codes.series, assessment.series);
}

std::string forms_below(const Methodology& methodology, const std::string& area) {
  std::string forms;
  for (const std::string& form : crime_forms(methodology)) {
    const CrimeNode* node = find_crime_node(methodology, form);
    while (node && node->code != area) node = find_crime_node(methodology, node->parent);
    if (node) forms += (forms.empty() ? "" : ", ") + form;
  }
  return forms;
}

bool is_form(const Methodology& methodology, const std::string& code) {
  for (const std::string& form : crime_forms(methodology))
    if (form == code) return true;
  return false;
}

}  // namespace

AssessmentCodes codes_of(const AssessmentCase& input) {
  AssessmentCodes codes;
  add_methodology_codes(codes, input.methodology);
  add_assessment_codes(codes, input.assessment);
  for (std::string& item : assessed_items(input)) codes.items.add(std::move(item));
  if (input.methodology.items == ItemsMode::open)
    for (const std::string& item : codes.items.codes()) codes.crime_nodes.add(item);
  return codes;
}

std::string why_not_assessed(const AssessmentCase& input, const AssessmentCodes& codes,
                             const std::string& item) {
  const Methodology& methodology = input.methodology;
  if (methodology.items == ItemsMode::open)
    return "No score, judgement or series names an item " + in_quotes(item) + ".";
  if (!find_crime_node(methodology, item)) return codes.items.there_is_no(item);
  if (is_form(methodology, item))
    return in_quotes(item) + " is out of scope (out_of_scope in assessment.toml) and cannot be assessed.";
  return in_quotes(item) + " is a crime area; name one of its forms: " + forms_below(methodology, item) + ".";
}

}  // namespace socta
