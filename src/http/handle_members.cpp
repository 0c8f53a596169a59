#include <nlohmann/json.hpp>

#include "app/members.h"
#include "http/encode_people.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/role_words.h"

namespace socta {

Response handle_members(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const MemberView& member : members(service, signed_in(request), assessment_number(request)))
    list.push_back(encode(member));
  return json_response(200, {{"members", list}});
}

Response handle_set_member(const Service& service, const Request& request) {
  JsonBody body(request);
  JsonFields& fields = body.fields();
  Membership membership{.account = record_number(request, "account"),
                        .assessment = assessment_number(request)};
  membership.role = parse_assessment_role(fields.word("role", kRoleWords)).value_or(AssessmentRole::observer);
  membership.organisation = fields.optional_text("organisation", {.blank = Blank::accepted}).value_or("");
  const auto clearance = optional_handling(fields, "clearance");
  if (!clearance) fields.problem("clearance", "is needed.");
  membership.clearance = clearance.value_or(HandlingCode::open);
  body.done();
  membership.version = required_version(request);
  return json_response(200, encode(set_member(service, signed_in(request), membership)));
}

Response handle_remove_member(const Service& service, const Request& request) {
  remove_member(service, signed_in(request), assessment_number(request), record_number(request, "account"),
                required_version(request));
  return no_content();
}

}  // namespace socta
