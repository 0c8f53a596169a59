#include <nlohmann/json.hpp>

#include "app/account_admin.h"
#include "app/own_account.h"
#include "http/encode_people.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/role_words.h"

namespace socta {
namespace {

Response account_response(const Account& account) {
  Response response = json_response(200, encode(account));
  set_version_etag(response, account.version);
  return response;
}

std::string one_field(const Request& request, std::string_view name) {
  JsonBody body(request);
  std::string value = password_in(body.fields(), name);
  body.done();
  return value;
}

}  // namespace

Response handle_change_own_account(const Service& service, const Request& request) {
  JsonBody body(request);
  const OwnAccountChange change{.name = body.fields().optional_text("name"),
                                .language = optional_language(body.fields(), "language")};
  body.done();
  return account_response(change_own_account(service, signed_in(request), required_version(request), change));
}

Response handle_change_password(const Service& service, const Request& request) {
  JsonBody body(request);
  const std::string current = password_in(body.fields(), "current_password");
  const std::string fresh = password_in(body.fields(), "new_password");
  body.done();
  change_password(service, signed_in(request), current, fresh);
  return no_content();
}

Response handle_begin_totp(const Service& service, const Request& request) {
  const TotpOffer offer = begin_totp(service, signed_in(request), one_field(request, "password"));
  return json_response(200, {{"secret", offer.secret}, {"uri", offer.uri}, {"qr_svg", offer.qr_svg}});
}

Response handle_confirm_totp(const Service& service, const Request& request) {
  confirm_totp(service, signed_in(request), one_field(request, "code"));
  return no_content();
}

Response handle_remove_totp(const Service& service, const Request& request) {
  remove_own_totp(service, signed_in(request), one_field(request, "password"));
  return no_content();
}

Response handle_accounts(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const Account& account : accounts(service, signed_in(request))) list.push_back(encode(account));
  return json_response(200, {{"accounts", list}});
}

Response handle_change_account(const Service& service, const Request& request) {
  JsonBody body(request);
  AccountChange change{.disabled = body.fields().optional_flag("disabled")};
  if (const auto role = body.fields().optional_word("system_role", kSystemRoleWords))
    change.system_role = parse_system_role(*role);
  body.done();
  return account_response(change_account(service, signed_in(request), record_number(request, "account"),
                                         required_version(request), change));
}

Response handle_reset_totp(const Service& service, const Request& request) {
  reset_totp(service, signed_in(request), record_number(request, "account"));
  return no_content();
}

}  // namespace socta
