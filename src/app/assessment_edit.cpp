#include "app/assessment_edit.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/audit_note.h"
#include "domain/calendar_date.h"
#include "domain/message_text.h"
#include "format/assessment_toml.h"
#include "format/builtin_methodologies.h"
#include "store/assessment_import.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::size_t kMostCode = 64;

bool is_code_character(char character) {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
         character == '-' || character == '_' || character == '.';
}

void check_cycle(const Assessment& head, Problems& problems) {
  if (head.title.empty()) problems.error("The title is empty.", {.file = "", .field = "title"});
  if (!is_valid(head.reference))
    problems.error("The reference period begins after it ends.", {.file = "", .field = "reference_from"});
  if (head.horizon && last_month(*head.horizon) <= last_month(head.reference.to))
    problems.error("The horizon must end after the reference period.", {.file = "", .field = "horizon"});
  for (const Milestone& milestone : head.timetable)
    if (!is_calendar_date(milestone.date))
      problems.error(in_quotes(milestone.date) + " is no date; write it like 2015-10-01.",
                     {.file = "", .field = "timetable"});
}

Assessment head_of(const AssessmentOrder& order) {
  Assessment head{
      .title = order.title, .area = order.area, .reference = order.reference, .horizon = order.horizon};
  for (const auto& [language, text] : order.title.by_language) head.languages.push_back(language);
  head.methodology_code = order.methodology;
  head.methodology_version = builtin_methodology(order.methodology).version;
  head.empty_items = EmptyItems::show_unknown;
  return head;
}

template <typename Value>
void replace(const std::optional<Value>& change, Value& value) {
  if (change) value = *change;
}

void apply(const AssessmentChange& change, Assessment& head) {
  replace(change.title, head.title);
  replace(change.area, head.area);
  replace(change.area_name, head.area_name);
  replace(change.reference_from, head.reference.from);
  replace(change.reference_to, head.reference.to);
  if (change.horizon) head.horizon = change.horizon;
  replace(change.handling_default, head.handling_default);
  replace(change.notice, head.notice);
  replace(change.out_of_scope, head.out_of_scope);
  replace(change.timetable, head.timetable);
}

void check_scope(const Assessment& head, const Methodology& methodology, Problems& problems) {
  for (const std::string& code : head.out_of_scope)
    if (find_crime_node(methodology, code) == nullptr)
      problems.error(in_quotes(code) + " is no crime area or form of the methodology.",
                     {.file = "", .field = "out_of_scope"});
}

AuditNote note(std::string action, std::int64_t assessment) {
  return {.action = std::move(action), .assessment = assessment};
}

}  // namespace

void check_assessment_code(std::string_view code, Problems& problems) {
  if (code.empty() || code.size() > kMostCode || !std::ranges::all_of(code, is_code_character) ||
      code.front() == '.')
    problems.error(in_quotes(code) + " is no code; use small letters, figures, '-', '_' and '.', at most " +
                       std::to_string(kMostCode) + " of them.",
                   {.file = "", .field = "code"});
}

AssessmentView create_assessment(const Service& service, const Principal& who, const AssessmentOrder& order) {
  require(who, Permission::create_assessment);
  AssessmentCase input;
  try {
    input.methodology = builtin_methodology(order.methodology);
  } catch (const Error& error) {
    throw Error(ErrorKind::invalid, error.what(), {.file = "", .field = "methodology"});
  }
  input.assessment = head_of(order);
  Problems problems;
  check_assessment_code(order.code, problems);
  check_cycle(input.assessment, problems);
  problems.throw_if_errors();
  const Change change = change_by(who, service.now_text());
  return service.database.write([&](Transaction& transaction) {
    const std::int64_t id = import_assessment(transaction, service.blobs, order.code, input, change);
    insert_membership(transaction, {.account = who.account.id,
                                    .assessment = id,
                                    .role = AssessmentRole::coordinator,
                                    .clearance = HandlingCode::restricted});
    write_audit(transaction, note("assessment.create", id), who.account.id, change.at);
    return view_of(transaction, service.blobs, require(transaction, who, id, Permission::read));
  });
}

AssessmentView change_assessment(const Service& service, const Principal& who, std::int64_t id,
                                 std::int64_t version, const AssessmentChange& change) {
  const Change by = change_by(who, service.now_text());
  AssessmentView view = service.database.write([&](Transaction& transaction) {
    require(transaction, who, id, Permission::manage);
    Assessment head = read_head(transaction, service.blobs, id).head;
    apply(change, head);
    Problems problems;
    check_cycle(head, problems);
    check_scope(head, *read_used_methodology(transaction, service.blobs, id).methodology, problems);
    problems.throw_if_errors();
    write_stored_file(transaction, service.blobs, id, kAssessmentFile, write_assessment_toml(head), version,
                      by);
    set_assessment_head(transaction, id, head.title, head.handling_default);
    write_audit(transaction, note("assessment.change", id), who.account.id, by.at);
    return view_of(transaction, service.blobs, require(transaction, who, id, Permission::read));
  });
  service.tell({.assessment = id, .name = "assessment", .data = "{}"});
  return view;
}

void archive_assessment(const Service& service, const Principal& who, std::int64_t id, std::int64_t version) {
  service.database.write([&](Transaction& transaction) {
    Member member = require(transaction, who, id, Permission::manage);
    if (read_head(transaction, service.blobs, id).version != version)
      throw Error(ErrorKind::stale, "The assessment was changed meanwhile.");
    member.assessment.archived = true;
    update_assessment(transaction, member.assessment);
    write_audit(transaction, note("assessment.archive", id), who.account.id, service.now_text());
  });
}

}  // namespace socta
