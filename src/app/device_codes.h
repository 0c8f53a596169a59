#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "app/workshop_edit.h"
#include "store/workshop_people.h"

namespace socta {

/// A device code that a participant shows the own new device lives shortly; one that the facilitator hands
/// out, longer.
inline constexpr std::chrono::minutes kOwnDeviceCodeLife{10};
inline constexpr std::chrono::minutes kHandedDeviceCodeLife{60};

/// A one-time code for another device. `path` is put after the address of the server.
struct HandedCode {
  std::string code{};
  std::string expires_at{};
  std::string path{};
  std::string qr_svg{};
};

/// For the participant's own new device: the old one is out as soon as it is used, and the new one sees what
/// it saw.
HandedCode own_device_code(const Service& service, const WorkshopParticipant& who, std::string_view origin);

/// By the facilitator: for somebody new of the organisation or, with `participant`, for that code when the
/// device is lost. The device that uses it sees nothing of what was given on those before, for else the
/// facilitator could read it there. Throws Error: not_found, forbidden, invalid.
HandedCode hand_device_code(const Service& service, const Principal& who, const WorkshopAt& at,
                            const std::string& organisation, const std::string& participant);

}  // namespace socta
