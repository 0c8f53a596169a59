#include "http/admission.h"

#include "app/authorise.h"
#include "app/session_life.h"

namespace socta {

Admission admission_by_session(const Service& service) {
  return [&service](const Route& route, Request& request) {
    if (const std::string* secret = session_secret(request))
      request.principal = principal_of(service, *secret);
    if (route.access == kPublic || route.access == kLocal) return;
    if (!request.principal) throw Error(ErrorKind::unauthenticated, "Sign in first.");
    if (route.access == kAdmin) require_admin(*request.principal);
  };
}

}  // namespace socta
