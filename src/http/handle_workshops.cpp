#include <nlohmann/json.hpp>

#include "app/remove_participant.h"
#include "http/decode_workshop.h"
#include "http/encode_workshop.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/workshop_input.h"

namespace socta {
namespace {

Response shown(int status, const WorkshopView& view) {
  Response response = json_response(status, encode(view));
  set_version_etag(response, view.summary.workshop.version);
  return response;
}

}  // namespace

Response handle_workshops(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const WorkshopSummary& summary : workshops(service, signed_in(request), assessment_number(request)))
    list.push_back(encode(summary));
  return json_response(200, {{"workshops", list}});
}

Response handle_make_workshop(const Service& service, const Request& request) {
  JsonBody body(request);
  const WorkshopOrder order = workshop_order_in(body.fields());
  body.done();
  return shown(
      201, make_workshop(service, signed_in(request), assessment_number(request), order, origin_of(request)));
}

Response handle_workshop(const Service& service, const Request& request) {
  Query(request).done();
  const WorkshopAt at = workshop_at(request);
  // Who is connected changes without a version: the browser must not keep it.
  Response response = json_response(
      200, encode(workshop_view(service, signed_in(request), at.assessment, at.workshop, at.origin)));
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

Response handle_change_workshop(const Service& service, const Request& request) {
  JsonBody body(request);
  const WorkshopChange change = workshop_change_in(body.fields());
  body.done();
  return shown(200, change_workshop(service, signed_in(request),
                                    workshop_at(request, required_version(request)), change));
}

Response handle_remove_workshop(const Service& service, const Request& request) {
  remove_workshop(service, signed_in(request), workshop_at(request, required_version(request)));
  return no_content();
}

Response handle_add_exercise(const Service& service, const Request& request) {
  JsonBody body(request);
  const ExerciseOrder order = exercise_order_in(body.fields());
  body.done();
  return shown(201, add_exercise(service, signed_in(request), workshop_at(request), order));
}

Response handle_change_exercise(const Service& service, const Request& request) {
  JsonBody body(request);
  const ExerciseOrder order = exercise_order_in(body.fields());
  body.done();
  return shown(200,
               change_exercise(service, signed_in(request), workshop_at(request, required_version(request)),
                               record_number(request, "exercise"), order));
}

Response handle_remove_exercise(const Service& service, const Request& request) {
  return shown(200,
               drop_exercise(service, signed_in(request), workshop_at(request, required_version(request)),
                             record_number(request, "exercise")));
}

Response handle_hand_device_code(const Service& service, const Request& request) {
  JsonBody body(request);
  const std::string organisation = body.fields().text("organisation");
  const std::string participant = body.fields().optional_text("participant").value_or("");
  body.done();
  return json_response(201, encode(hand_device_code(service, signed_in(request), workshop_at(request),
                                                    organisation, participant)));
}

Response handle_remove_participant(const Service& service, const Request& request) {
  return shown(200, remove_participant(service, signed_in(request), workshop_at(request),
                                       request.parameter("participant")));
}

}  // namespace socta
