#include <nlohmann/json.hpp>

#include "app/setup.h"
#include "app/sign_in.h"
#include "http/encode_people.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {
namespace {

Response signed_in_response(const Request& request, const NewSession& session) {
  Response response = json_response(201, encode_session(&session.who, session.secret));
  set_session_cookie(response, request.scheme, session.secret);
  return response;
}

}  // namespace

Response handle_setup_state(const Service& service, const Request& request) {
  Query(request).done();
  return json_response(200, {{"open", setup_is_open(service)}});
}

Response handle_set_up(const Service& service, const Request& request) {
  JsonBody body(request);
  JsonFields& fields = body.fields();
  const SetUpRequest order{.token = fields.text("token"),
                           .email = fields.text("email"),
                           .name = fields.text("name"),
                           .password = password_in(fields, "password"),
                           .language = optional_language(fields, "language").value_or("en")};
  body.done();
  return signed_in_response(request, set_up(service, order));
}

Response handle_current_session(const Service&, const Request& request) {
  const std::string* secret = session_secret(request);
  return json_response(200, encode_session(request.principal.get(), secret != nullptr ? *secret : ""));
}

Response handle_sign_in(const Service& service, const Request& request) {
  JsonBody body(request);
  JsonFields& fields = body.fields();
  const SignInRequest order{.email = fields.text("email"),
                            .password = password_in(fields, "password"),
                            .code = fields.optional_text("code", {.blank = Blank::accepted}).value_or(""),
                            .address = request.remote_address};
  body.done();
  return signed_in_response(request, sign_in(service, order));
}

Response handle_sign_out(const Service& service, const Request& request) {
  sign_out(service, signed_in(request));
  Response response = no_content();
  clear_session_cookie(response, request.scheme);
  return response;
}

}  // namespace socta
