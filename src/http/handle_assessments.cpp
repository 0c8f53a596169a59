#include <nlohmann/json.hpp>

#include "app/assessment_edit.h"
#include "app/import_archive.h"
#include "http/encode_assessment.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/reader_language.h"

namespace socta {
namespace {

Response assessment_response(int status, const AssessmentView& view) {
  Response response = json_response(status, encode(view));
  set_version_etag(response, view.version);
  return response;
}

std::optional<std::vector<Milestone>> timetable_in(JsonFields& fields) {
  if (!fields.has("timetable")) return std::nullopt;
  std::vector<Milestone> timetable;
  for (JsonFields* entry : fields.objects("timetable", 100)) {
    entry->optional_text("state");  // computed; sent back by a page that read it
    timetable.push_back({.code = entry->text("code"),
                         .name = optional_text_by_language(*entry, "name").value_or(Text{}),
                         .date = entry->text("date"),
                         .reached = entry->optional_text("reached").value_or("")});
  }
  return timetable;
}

AssessmentChange change_in(JsonFields& fields) {
  AssessmentChange change{.title = optional_text_by_language(fields, "title"),
                          .area = fields.optional_text("area"),
                          .area_name = optional_text_by_language(fields, "area_name"),
                          .reference_from = optional_period(fields, "reference_from"),
                          .reference_to = optional_period(fields, "reference_to"),
                          .horizon = optional_period(fields, "horizon"),
                          .handling_default = optional_handling(fields, "handling_default"),
                          .notice = optional_text_by_language(fields, "notice")};
  if (fields.has("out_of_scope")) change.out_of_scope = fields.texts("out_of_scope");
  change.timetable = timetable_in(fields);
  return change;
}

}  // namespace

Response handle_assessments(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const AssessmentView& view : assessments(service, signed_in(request))) list.push_back(encode(view));
  return json_response(200, {{"assessments", list}});
}

Response handle_create_assessment(const Service& service, const Request& request) {
  JsonBody body(request);
  JsonFields& fields = body.fields();
  const AssessmentOrder order{
      .code = fields.text("code"),
      .title = optional_text_by_language(fields, "title").value_or(Text{}),
      .area = fields.optional_text("area").value_or(""),
      .methodology = fields.text("methodology"),
      .reference = {needed_period(fields, "reference_from"), needed_period(fields, "reference_to")},
      .horizon = optional_period(fields, "horizon")};
  body.done();
  return assessment_response(201, create_assessment(service, signed_in(request), order));
}

Response handle_import_assessment(const Service& service, const Request& request) {
  Query query(request);
  const std::string code = query.needed_text("code");
  const ImportMode mode = query.flag("dry_run") ? ImportMode::dry_run : ImportMode::store;
  query.done();
  return json_response(201, encode(import_archive(service, signed_in(request), code, request.body, mode),
                                   reader_language(request)));
}

Response handle_assessment(const Service& service, const Request& request) {
  Query(request).done();
  const AssessmentView view = assessment(service, signed_in(request), assessment_number(request));
  return assessment_response(200, view);
}

Response handle_change_assessment(const Service& service, const Request& request) {
  JsonBody body(request);
  const AssessmentChange change = change_in(body.fields());
  body.done();
  return assessment_response(200, change_assessment(service, signed_in(request), assessment_number(request),
                                                    required_version(request), change));
}

Response handle_archive_assessment(const Service& service, const Request& request) {
  archive_assessment(service, signed_in(request), assessment_number(request), required_version(request));
  return no_content();
}

}  // namespace socta
