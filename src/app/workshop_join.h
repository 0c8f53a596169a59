#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/workshop_edit.h"
#include "store/workshop_people.h"

namespace socta {

/// A device code that a participant shows the own new device lives shortly; one that the facilitator hands
/// out, longer.
inline constexpr std::chrono::minutes kOwnDeviceCodeLife{10};
inline constexpr std::chrono::minutes kHandedDeviceCodeLife{60};

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
/// unknown organisation; conflict when the workshop has ended or is full.
TakenPlace join_workshop(const Service& service, const Principal* who, const JoinOrder& order);

/// Who holds that secret; null when nobody does, e.g. after a change of device.
std::shared_ptr<const WorkshopParticipant> participant_of(const Service& service, std::string_view secret);

/// The device gives its place up; the answers stay. A device code of the facilitator brings it back.
void leave_workshop(const Service& service, const WorkshopParticipant& who);

/// A one-time code for another device. `path` is put after the address of the server.
struct HandedCode {
  std::string code{};
  std::string expires_at{};
  std::string path{};
  std::string qr_svg{};
};

/// For the participant's own new device: the old one is out as soon as it is used.
HandedCode own_device_code(const Service& service, const WorkshopParticipant& who, std::string_view origin);

/// By the facilitator: for somebody new of the organisation or, with `participant`, for that code when the
/// device is lost. Throws Error: not_found, forbidden, invalid.
HandedCode hand_device_code(const Service& service, const Principal& who, const WorkshopAt& at,
                            const std::string& organisation, const std::string& participant);

}  // namespace socta
