#include <nlohmann/json.hpp>

#include "app/invite.h"
#include "http/encode_assessment.h"
#include "http/encode_people.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/role_words.h"

namespace socta {
namespace {

InvitationOrder order_in(JsonFields& fields) {
  InvitationOrder order{.email = fields.text("email"), .assessment = fields.optional_integer("assessment")};
  if (const auto role = fields.optional_word("system_role", kSystemRoleWords))
    order.system_role = parse_system_role(*role).value_or(SystemRole::member);
  if (const auto role = fields.optional_word("role", kRoleWords))
    order.role = parse_assessment_role(*role).value_or(AssessmentRole::observer);
  else if (order.assessment)
    fields.problem("role", "is needed to invite to an assessment.");
  order.organisation = fields.optional_text("organisation", {.blank = Blank::accepted}).value_or("");
  order.clearance = optional_handling(fields, "clearance").value_or(HandlingCode::open);
  return order;
}

}  // namespace

Response handle_invitations(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const Invitation& invitation : open_invitations(service, signed_in(request)))
    list.push_back(encode(invitation));
  return json_response(200, {{"invitations", list}});
}

Response handle_invite(const Service& service, const Request& request) {
  JsonBody body(request);
  const InvitationOrder order = order_in(body.fields());
  body.done();
  const InvitationLink link = invite(service, signed_in(request), order, origin_of(request));
  return json_response(
      201, {{"invitation", encode(link.invitation)}, {"path", link.path}, {"qr_svg", link.qr_svg}});
}

Response handle_withdraw_invitation(const Service& service, const Request& request) {
  withdraw_invitation(service, signed_in(request), record_number(request, "invitation"));
  return no_content();
}

Response handle_look_at_invitation(const Service& service, const Request& request) {
  JsonBody body(request);
  const std::string token = body.fields().text("token");
  body.done();
  const InvitationView view = look_at_invitation(service, token);
  nlohmann::json out = {{"email", view.invitation.email}, {"expires_at", view.invitation.expires_at}};
  if (view.invitation.assessment) {
    out["assessment_title"] = encode(view.assessment_title);
    out["role"] = std::string(to_string(view.invitation.role));
  }
  return json_response(200, out);
}

Response handle_accept_invitation(const Service& service, const Request& request) {
  JsonBody body(request);
  JsonFields& fields = body.fields();
  const InvitationAcceptance acceptance{
      .token = fields.text("token"),
      .name = fields.optional_text("name").value_or(""),
      .password = fields.optional_text("password", {.most = 1024}).value_or(""),
      .language = optional_language(fields, "language").value_or("en")};
  body.done();
  const NewSession session = accept_invitation(service, request.principal.get(), acceptance);
  Response response = json_response(201, encode_session(&session.who, session.secret));
  set_session_cookie(response, request.scheme, session.secret);
  return response;
}

}  // namespace socta
