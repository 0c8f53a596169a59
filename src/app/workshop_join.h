#pragma once

#include <string>
#include <vector>

#include "app/workshop_edit.h"
#include "store/workshop_people.h"

namespace socta {

/// What a workshop tells who has its code.
struct WorkshopInvitation {
  WorkshopSummary summary{};
  std::vector<NamedCode> organisations{};  ///< of the assessment
};

/// What was typed: the workshop's code, and the address it came from, which is kept in memory for a minute.
struct TypedCode {
  std::string code{};
  std::string address{};
};

/// Throws Error: not_found (field "code") when no workshop has that code, throttled after many wrong ones.
WorkshopInvitation look_at_workshop(const Service& service, const TypedCode& typed);

/// Joins as somebody new of `organisation`; or, with `device_code`, as the participant that it stands for.
struct JoinOrder {
  TypedCode typed{};
  std::string organisation{};
  std::string device_code{};
  std::string held_secret{};  ///< what the device holds already: "" when nothing
};

/// A place in a workshop; `secret` is what the device keeps, and is told once.
struct TakenPlace {
  WorkshopParticipant participant{};
  std::string secret{};
};

/// Takes a place; a device that holds one of this organisation in this workshop keeps it, so that a request
/// that is sent twice seats nobody twice. Nothing is kept of who it is, but the account `who` in an
/// attributed workshop, where it is needed and has one place. Throws Error as look_at_workshop; not_found for
/// a wrong device code (field "device_code"); unauthenticated when an account is needed; invalid for an
/// unknown organisation; conflict when somebody new joins and the workshop has ended, is full or has its door
/// closed. Who comes by a code of the facilitator sees nothing of what was given on the devices before.
TakenPlace join_workshop(const Service& service, const Principal* who, const JoinOrder& order);

}  // namespace socta
