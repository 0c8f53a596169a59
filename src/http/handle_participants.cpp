#include <nlohmann/json.hpp>

#include "app/workshop_place.h"
#include "http/decode_workshop.h"
#include "http/encode_workshop.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {
namespace {

TypedCode typed_code_in(JsonFields& fields, const Request& request) {
  return {.code = fields.text("code"), .address = request.remote_address};
}

Response shown(int status, const Service& service, const WorkshopParticipant& who, std::string_view secret) {
  Response response = json_response(status, encode(participant_view(service, who), secret));
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

}  // namespace

Response handle_look_at_workshop(const Service& service, const Request& request) {
  JsonBody body(request);
  const TypedCode typed = typed_code_in(body.fields(), request);
  body.done();
  return json_response(200, encode(look_at_workshop(service, typed)));
}

Response handle_join_workshop(const Service& service, const Request& request) {
  constexpr TextRule kOptional{.blank = Blank::accepted};
  JsonBody body(request);
  JsonFields& fields = body.fields();
  const std::string* held = participant_secret(request);
  const JoinOrder order{.typed = typed_code_in(fields, request),
                        .organisation = fields.optional_text("organisation", kOptional).value_or(""),
                        .device_code = fields.optional_text("device_code", kOptional).value_or(""),
                        .held_secret = held == nullptr ? std::string() : *held};
  body.done();
  const TakenPlace place = join_workshop(service, request.principal.get(), order);
  Response response = shown(201, service, place.participant, place.secret);
  set_participant_cookie(response, request.scheme, place.secret);
  return response;
}

Response handle_own_workshop(const Service& service, const Request& request) {
  Query(request).done();
  return shown(200, service, taking_part(request), *participant_secret(request));
}

Response handle_leave_workshop(const Service& service, const Request& request) {
  leave_workshop(service, taking_part(request));
  Response response = no_content();
  clear_participant_cookie(response, request.scheme);
  return response;
}

Response handle_own_device_code(const Service& service, const Request& request) {
  return json_response(201, encode(own_device_code(service, taking_part(request), origin_of(request))));
}

Response handle_put_answers(const Service& service, const Request& request) {
  JsonBody body(request);
  std::vector<WorkshopAnswer> answers = answers_in(body.fields());
  body.done();
  return json_response(200, encode(put_answers(service, taking_part(request),
                                               record_number(request, "exercise"), std::move(answers))));
}

}  // namespace socta
