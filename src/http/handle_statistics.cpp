#include <nlohmann/json.hpp>

#include "app/member_of.h"
#include "app/statistics_upload.h"
#include "http/decode_series.h"
#include "http/encode_series.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/kept_response.h"
#include "http/or_current.h"
#include "http/reader_language.h"

namespace socta {
namespace {

Response series_response(const SeriesView& view) {
  Response response = json_response(200, encode(view));
  set_version_etag(response, view.version);
  return response;
}

}  // namespace

Response handle_series_list(const Service& service, const Request& request) {
  Query(request).done();
  const Member member = member_of(service, signed_in(request), assessment_number(request), Permission::read);
  return kept_response(service, request, RevisionKey("series list", member, {kDocuments}), [&] {
    nlohmann::json list = nlohmann::json::array();
    for (const SeriesView& view : series_list(service, member)) list.push_back(encode_summary(view));
    return json_response(200, {{"series", list}});
  });
}

Response handle_series(const Service& service, const Request& request) {
  Query(request).done();
  const Member member = member_of(service, signed_in(request), assessment_number(request), Permission::read);
  const std::string& code = request.parameter("series");
  Response response =
      kept_response(service, request, RevisionKey("one series", member, {kDocuments}).add(code),
                    [&] { return series_response(series(service, member, code)); });
  note_view_of_series(service, signed_in(request), member.assessment.id, code);
  return response;
}

Response handle_save_series(const Service& service, const Request& request) {
  Query query(request);
  const ChangeMode mode = query.flag("dry_run") ? ChangeMode::dry_run : ChangeMode::store;
  query.done();
  JsonBody body(request);
  SeriesChange change{.series = series_in(body.fields()), .together = body.fields().texts("together")};
  body.done();
  change.series.code = request.parameter("series");
  if (mode == ChangeMode::store) change.version = required_text_version(request);
  const Principal& who = signed_in(request);
  const std::int64_t assessment = assessment_number(request);
  return or_current(
      request,
      [&] {
        return json_response(
            200, encode(save_series(service, who, assessment, change, mode), reader_language(request)));
      },
      [&] {
        return encode(
            series(service, member_of(service, who, assessment, Permission::read), change.series.code));
      });
}

Response handle_remove_series(const Service& service, const Request& request) {
  remove_series(service, signed_in(request), assessment_number(request), request.parameter("series"),
                required_text_version(request));
  return no_content();
}

Response handle_upload_statistics(const Service& service, const Request& request) {
  Query query(request);
  const std::string name = query.needed_text("name");
  query.done();
  return json_response(201, encode(upload_statistics(service, signed_in(request), assessment_number(request),
                                                     name, request.body),
                                   reader_language(request)));
}

Response handle_look_at_statistics(const Service& service, const Request& request) {
  JsonBody body(request);
  const SeriesReading reading = reading_in(body.fields());
  body.done();
  return json_response(
      200, encode(look_at_statistics(service, signed_in(request), assessment_number(request), reading),
                  reader_language(request)));
}

}  // namespace socta
