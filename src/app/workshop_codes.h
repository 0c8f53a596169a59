#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace socta {

/// Codes that people read from a wall and type: capital letters and digits without those that look alike.
/// About 40 random bits open a workshop, about 50 a participant's place on another device.
std::string new_join_code();
std::string new_device_code();

/// A participant's code, "w1-K7M2", and number: drawn by chance, so that they say nothing of who joined
/// before whom. A code that is taken is to be drawn again; a number has 48 bits and never is.
std::string new_participant_code(std::string_view workshop_code);
std::int64_t new_participant_number();

/// What was typed, as the code was made: capital letters, without spaces and dashes.
std::string typed_code(std::string_view text);

/// Where a code is taken: "/join#CODE", "/join#CODE.DEVICECODE".
std::string join_path(std::string_view join_code);
std::string join_path(std::string_view join_code, std::string_view device_code);

}  // namespace socta
