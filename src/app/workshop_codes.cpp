#include "app/workshop_codes.h"

#include "app/token.h"

namespace socta {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr std::size_t kJoinLength = 8;
constexpr std::size_t kDeviceLength = 10;
constexpr std::size_t kParticipantLength = 4;  // some 900 000 in a workshop, and still read out at a glance
constexpr std::size_t kNumberBytes = 6;

std::string new_code(std::size_t length) {
  // Bytes from here on would make the first letters likelier than the others.
  constexpr std::size_t kEnd = 256 / kLetters.size() * kLetters.size();
  std::string code;
  while (code.size() < length)
    for (const char byte : random_bytes(length))
      if (const auto value = static_cast<unsigned char>(byte); value < kEnd && code.size() < length)
        code += kLetters[value % kLetters.size()];
  return code;
}

}  // namespace

std::string new_join_code() { return new_code(kJoinLength); }
std::string new_device_code() { return new_code(kDeviceLength); }

std::string new_participant_code(std::string_view workshop_code) {
  return std::string(workshop_code) + "-" + new_code(kParticipantLength);
}

std::int64_t new_participant_number() {
  std::int64_t number = 0;
  for (const char byte : random_bytes(kNumberBytes)) number = number * 256 + static_cast<unsigned char>(byte);
  return number + 1;
}

std::string typed_code(std::string_view text) {
  std::string code;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return code;
}

std::string join_path(std::string_view join_code) { return "/join#" + std::string(join_code); }

std::string join_path(std::string_view join_code, std::string_view device_code) {
  return join_path(join_code) + "." + std::string(device_code);
}

}  // namespace socta
