#include "domain/calendar_date.h"
#include "domain/findings_stay.h"
#include "domain/grade_check.h"
#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

struct EvidenceFault {
  std::string column;
  Sentence message;
};

/// What is wrong in one row whatever else there is; of its grade nothing is said without a methodology.
std::vector<EvidenceFault> faults_of(const Evidence& evidence, const Methodology* methodology) {
  std::vector<EvidenceFault> faults;
  if (evidence.source.empty())
    faults.push_back({"source", Sentence("no_source", "The evidence states no source.")});
  if (evidence.text.empty()) faults.push_back({"text", Sentence("no_text", "The evidence has no text.")});
  if (!methodology) return faults;
  if (const auto fault = grade_fault(*methodology, evidence.scheme, evidence.grade))
    faults.push_back({fault->column, fault->message});
  return faults;
}

void check_evidence(const ValidationInput& check) {
  TableCheck table = check.table("evidence.csv");
  const Methodology* methodology = check.knows_methodology() ? &check.input.methodology : nullptr;
  for (const Evidence& evidence : check.input.assessment.evidence) {
    table.expect_new_code(evidence.code, evidence.row, "code");
    table.expect_all_known(check.codes.crime_nodes, evidence.items, evidence.row, "items");
    table.expect_all_known(check.codes.indicators, evidence.indicators, evidence.row, "indicators");
    for (const EvidenceFault& fault : faults_of(evidence, methodology))
      table.error(evidence.row, fault.column, fault.message);
  }
}

void check_decisions(const ValidationInput& check) {
  TableCheck table = check.table("decisions.csv");
  static const std::vector<std::string> kDecisions{"priority", "not_priority"};
  for (const PriorityDecision& decision : check.input.assessment.decisions) {
    if (!check.codes.items.has(decision.item))
      table.error(decision.row, "item", why_not_assessed(check.input, check.codes, decision.item));
    table.expect_new(decision.item, decision.row, "item", [&] {
      return Sentence("the_decision", "The decision on {item}", {quoted("item", decision.item)});
    });
    if (decision.decision != kDecisions[0] && decision.decision != kDecisions[1])
      table.error(decision.row, "decision",
                  Sentence("no_decision", "{decision} is no decision (priority, not_priority)",
                           {quoted("decision", decision.decision)}) +
                      did_you_mean(decision.decision, kDecisions));
    if (decision.reason.empty())
      table.error(decision.row, "reason", Sentence("no_reason", "The decision states no reason."));
    if (!decision.date.empty() && !is_calendar_date(decision.date))
      table.error(decision.row, "date",
                  Sentence("no_day", "{day} is no day of the calendar written like 2015-10-01.",
                           {quoted("day", decision.date)}));
  }
}

}  // namespace

bool findings_stay(const Methodology& methodology, std::string_view, const Evidence& before,
                   const Evidence& after) {
  return before.code == after.code && before.items == after.items && before.indicators == after.indicators &&
         faults_of(before, &methodology).empty() && faults_of(after, &methodology).empty();
}

void validate_evidence(const ValidationInput& check) {
  check_evidence(check);
  check_decisions(check);
}

}  // namespace socta
