#include "domain/assessment_codes.h"

#include <algorithm>
#include <initializer_list>

namespace socta {
namespace {

template <typename Row>
void add_codes(CodeList& list, const std::vector<Row>& rows) {
  for (const Row& row : rows) list.add(row.code);
}

void leave_open(std::initializer_list<CodeList*> lists) {
  for (CodeList* list : lists) list->leave_open();
}

// A row whose code is empty was read in part: which code it defines is not known.
template <typename Row>
void add_codes_of(const char* file, CodeList& list, const std::vector<Row>& rows, const ReadingGaps& gaps) {
  add_codes(list, rows);
  const bool nameless =
      std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.code.empty(); });
  if (gaps.has_file(file) || (nameless && !gaps.is_whole(file))) list.leave_open();
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

void add_assessment_codes(AssessmentCodes& codes, const Assessment& assessment, const ReadingGaps& gaps) {
  add_codes_of("organisations.csv", codes.organisations, assessment.organisations, gaps);
  add_codes_of("assessors.csv", codes.assessors, assessment.assessors, gaps);
  add_codes_of("evidence.csv", codes.evidence, assessment.evidence, gaps);
  add_codes_of("factors.csv", codes.factors, assessment.factors, gaps);
  add_codes_of("groups.csv", codes.crime_groups, assessment.groups, gaps);
  add_codes_of("statistics.toml", codes.series, assessment.series, gaps);
}

// With open items the data themselves name them.
bool has_unread_items(const AssessmentCase& input, const ReadingGaps& gaps) {
  return input.methodology.items == ItemsMode::open &&
         !(gaps.is_whole("scores.csv") && gaps.is_whole("judgements.csv") &&
           gaps.is_whole("statistics.toml"));
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

AssessmentCodes codes_of(const AssessmentCase& input, const ReadingGaps& gaps) {
  AssessmentCodes codes;
  add_methodology_codes(codes, input.methodology);
  add_assessment_codes(codes, input.assessment, gaps);
  for (std::string& item : assessed_items(input)) codes.items.add(std::move(item));
  if (input.methodology.items == ItemsMode::open)
    for (const std::string& item : codes.items.codes()) codes.crime_nodes.add(item);
  if (gaps.has_file("methodology.toml"))
    leave_open({&codes.crime_nodes, &codes.indicators, &codes.indicator_groups, &codes.domains,
                &codes.stakeholders, &codes.categories, &codes.grading_schemes, &codes.group_attributes});
  if (gaps.has_file("methodology.toml") || has_unread_items(input, gaps)) codes.items.leave_open();
  if (has_unread_items(input, gaps)) codes.crime_nodes.leave_open();
  return codes;
}

Sentence why_not_assessed(const AssessmentCase& input, const AssessmentCodes& codes,
                          const std::string& item) {
  const Methodology& methodology = input.methodology;
  if (methodology.items == ItemsMode::open)
    return Sentence("item_unnamed", "No score, judgement or series names an item {item}.",
                    {quoted("item", item)});
  if (!find_crime_node(methodology, item)) return codes.items.there_is_no(item);
  if (is_form(methodology, item))
    return Sentence("item_out_of_scope",
                    "{item} is out of scope (out_of_scope in assessment.toml) and cannot be assessed.",
                    {quoted("item", item)});
  return Sentence("item_is_area", "{item} is a crime area; name one of its forms: {forms}.",
                  {quoted("item", item), plain("forms", forms_below(methodology, item))});
}

}  // namespace socta
