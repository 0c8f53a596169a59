#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/service.h"
#include "store/workshop_people.h"

namespace socta {

/// The secret that a device holds: the number of its participant, and what only it knows.
std::string device_secret(const WorkshopParticipant& participant, std::string_view token);

/// Who holds that secret; null when nobody does, e.g. after a change of device.
std::shared_ptr<const WorkshopParticipant> participant_of(const Service& service, std::string_view secret);

/// Throws Error (unauthenticated): why a secret that nobody holds opens nothing. Field "device": another
/// device has taken the place; "participant": the facilitator has removed it; none: there never was one.
[[noreturn]] void refuse_without_place(const Service& service, std::string_view secret);

/// The participant of that code in the workshop. Throws Error (not_found, field "participant"), also for one
/// that was removed.
WorkshopParticipant seated_participant(Transaction& transaction, std::int64_t workshop,
                                       std::string_view code);

/// Throws Error (unauthenticated) when `who` has lost the place since the request began: what is written for
/// it in this transaction would be written by a device that is out.
void expect_place(Transaction& transaction, const WorkshopParticipant& who);

/// The device gives its place up; the answers stay. A device code of the facilitator brings it back.
void leave_workshop(const Service& service, const WorkshopParticipant& who);

}  // namespace socta
