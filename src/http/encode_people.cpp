#include "http/encode_people.h"

#include <nlohmann/json.hpp>

#include "app/permissions.h"
#include "domain/version.h"
#include "http/forgery_check.h"

namespace socta {

using nlohmann::json;

json encode(const Account& account) {
  return {{"id", account.id},
          {"email", account.email},
          {"name", account.name},
          {"system_role", std::string(to_string(account.system_role))},
          {"language", account.language},
          {"totp_enabled", account.totp_enabled},
          {"disabled", account.disabled},
          {"version", account.version},
          {"created_at", account.created_at}};
}

json encode(const Invitation& invitation) {
  json out = {{"id", invitation.id},
              {"email", invitation.email},
              {"system_role", std::string(to_string(invitation.system_role))},
              {"expires_at", invitation.expires_at},
              {"created_at", invitation.created_at}};
  if (!invitation.assessment) return out;
  out["assessment"] = *invitation.assessment;
  out["role"] = std::string(to_string(invitation.role));
  out["clearance"] = std::string(to_string(invitation.clearance));
  if (!invitation.organisation.empty()) out["organisation"] = invitation.organisation;
  return out;
}

json encode(const MemberView& member) {
  json out = {{"account", member.membership.account},
              {"name", member.name},
              {"email", member.email},
              {"version", member.membership.version},
              {"role", std::string(to_string(member.membership.role))},
              {"clearance", std::string(to_string(member.membership.clearance))}};
  if (!member.membership.organisation.empty()) out["organisation"] = member.membership.organisation;
  return out;
}

json encode_session(const Principal* who, std::string_view secret) {
  json out = {{"version", kVersion}};
  if (who == nullptr) return out;
  out["account"] = encode(who->account);
  out["csrf_token"] = csrf_token(secret);
  out["expires_at"] = who->session.expires_at;
  out["can_create_assessment"] = may(who->account.system_role, Permission::create_assessment);
  return out;
}

}  // namespace socta
