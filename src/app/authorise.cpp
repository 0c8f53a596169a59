#include "app/authorise.h"

#include "store/members.h"

namespace socta {
namespace {

[[noreturn]] void refuse(Permission permission) {
  throw Error(ErrorKind::forbidden,
              "Your role does not include the right '" + std::string(to_string(permission)) + "'.");
}

}  // namespace

Member require(Transaction& transaction, const Principal& who, std::int64_t assessment,
               Permission permission) {
  auto found = find_member(transaction, who.account.id, assessment);
  if (!found || found->assessment.archived) throw Error(ErrorKind::not_found, "There is no such assessment.");
  if (!may(found->membership.role, permission)) refuse(permission);
  return {std::move(found->assessment), std::move(found->membership)};
}

void require_admin(const Principal& who) { require(who, Permission::admin); }

void require(const Principal& who, Permission permission) {
  if (!may(who.account.system_role, permission)) refuse(permission);
}

void require_clearance(const Member& member, HandlingCode code, std::string_view field) {
  if (code > member.membership.clearance)
    throw Error(ErrorKind::forbidden,
                "The handling code '" + std::string(to_string(code)) + "' is above your clearance.",
                {.file = "", .field = std::string(field)});
}

Change change_by(const Principal& who, std::string now) { return {std::move(now), who.account.id}; }

}  // namespace socta
