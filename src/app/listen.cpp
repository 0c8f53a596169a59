#include "app/listen.h"

#include "app/authorise.h"
#include "store/database.h"

namespace socta {

Listener listen_to(const Service& service, const Principal& who, std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    return Listener{.account = who.account.id,
                    .clearance = member.membership.clearance,
                    .scope = member.scope(),
                    .organisation = member.membership.organisation};
  });
}

bool hears(const Listener& listener, HandlingCode handling, std::string_view organisation) {
  if (handling > listener.clearance) return false;
  return listener.scope != WriteScope::own_organisation || organisation.empty() ||
         organisation == listener.organisation;
}

}  // namespace socta
