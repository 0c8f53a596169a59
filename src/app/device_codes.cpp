#include "app/device_codes.h"

#include "app/authorise.h"
#include "app/member_rules.h"
#include "app/qr_code.h"
#include "app/token.h"
#include "app/workshop_codes.h"
#include "app/workshop_note.h"
#include "app/workshop_place.h"
#include "domain/error.h"
#include "store/database.h"

namespace socta {
namespace {

HandedCode handed(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                  DeviceCode stored, std::string_view origin) {
  HandedCode code{.code = new_device_code(), .expires_at = stored.expires_at};
  code.path = join_path(workshop.join_code, code.code);
  code.qr_svg = qr_svg(std::string(origin) + code.path, workshop.title);
  stored.code_hash = token_hash(code.code);
  stored.workshop = workshop.id;
  insert_device_code(transaction, stored, service.now_text());
  return code;
}

}  // namespace

HandedCode own_device_code(const Service& service, const WorkshopParticipant& who, std::string_view origin) {
  return service.database.write([&](Transaction& transaction) {
    expect_place(transaction, who);
    const StoredWorkshop workshop = workshop_of(transaction, who);
    return handed(service, transaction, workshop,
                  {.participant = who.id,
                   .organisation = who.organisation,
                   .expires_at = instant_text(service.now() + kOwnDeviceCodeLife),
                   .giver = CodeGiver::participant},
                  origin);
  });
}

HandedCode hand_device_code(const Service& service, const Principal& who, const WorkshopAt& at,
                            const std::string& organisation, const std::string& participant) {
  return service.database.write([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    const StoredWorkshop workshop = workshop_in(transaction, at.assessment, at.workshop);
    DeviceCode code{.organisation = organisation,
                    .expires_at = instant_text(service.now() + kHandedDeviceCodeLife),
                    .giver = CodeGiver::facilitator};
    check_organisation(transaction, at.assessment, AssessmentRole::contributor, organisation);
    if (!participant.empty()) code.participant = seated_participant(transaction, workshop.id, participant).id;
    AuditNote note = workshop_note("workshop.hand_code", workshop);
    note.details = {{"organisation", organisation}};
    if (code.participant) note.details.emplace_back("participant", participant);
    write_audit(transaction, note, who.account.id, service.now_text());
    return handed(service, transaction, workshop, code, at.origin);
  });
}

}  // namespace socta
