#include "http/admission.h"

#include "app/authorise.h"
#include "app/session_life.h"
#include "app/workshop_place.h"

namespace socta {

namespace {

void admit_participant(const Service& service, Request& request) {
  const std::string* secret = participant_secret(request);
  if (secret != nullptr) request.participant = participant_of(service, *secret);
  if (!request.participant) refuse_without_place(service, secret == nullptr ? "" : *secret);
}

}  // namespace

Admission admission_by_session(const Service& service) {
  return [&service](const Route& route, Request& request) {
    if (route.access == kParticipant) return admit_participant(service, request);
    if (const std::string* secret = session_secret(request))
      request.principal = principal_of(service, *secret);
    if (route.access == kPublic || route.access == kLocal) return;
    if (!request.principal) throw Error(ErrorKind::unauthenticated, "Sign in first.");
    if (route.access == kAdmin) require_admin(*request.principal);
  };
}

}  // namespace socta
