#include "app/totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <cstdio>

#include "app/token.h"

namespace socta {
namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr std::uint32_t kCodes = 1'000'000;

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

// RFC 4226, 5.1: the counter as eight bytes, the highest first.
std::array<unsigned char, 8> counter_bytes(std::int64_t step) {
  std::array<unsigned char, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[bytes.size() - 1 - i] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * i));
  return bytes;
}

// RFC 4226, 5.3: dynamic truncation.
std::uint32_t truncated(const Digest& digest, unsigned length) {
  const std::size_t offset = digest[length - 1] & 0x0FU;
  return (digest[offset] & 0x7FU) << 24 | static_cast<std::uint32_t>(digest[offset + 1]) << 16 |
         static_cast<std::uint32_t>(digest[offset + 2]) << 8 | digest[offset + 3];
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' ||
                       byte == '~';
    std::array<char, 4> escape{};
    std::snprintf(escape.data(), escape.size(), "%%%02X", byte);
    encoded += plain ? std::string(1, character) : std::string(escape.data());
  }
  return encoded;
}

}  // namespace

std::string new_totp_secret() { return random_bytes(kSecretBytes); }

std::string totp_secret_text(std::string_view secret) {
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const char character : secret) {
    buffer = buffer << 8 | static_cast<unsigned char>(character);
    for (bits += 8; bits >= 5; bits -= 5) text += kAlphabet[buffer >> (bits - 5) & 31U];
  }
  if (bits > 0) text += kAlphabet[buffer << (5 - bits) & 31U];
  return text;
}

std::string totp_uri(std::string_view secret, std::string_view account) {
  return "otpauth://totp/OpenSOCTA:" + percent_encoded(account) + "?secret=" + totp_secret_text(secret) +
         "&issuer=OpenSOCTA&algorithm=SHA1&digits=6&period=30";
}

std::string totp_code(std::string_view secret, std::int64_t step) {
  const auto counter = counter_bytes(step);
  Digest digest{};
  unsigned length = 0;
  HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(),
       digest.data(), &length);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%06u", truncated(digest, length) % kCodes);
  return text.data();
}

std::optional<std::int64_t> matching_totp_step(std::string_view secret, std::string_view code,
                                               std::int64_t seconds_since_1970, std::int64_t last_step) {
  const std::int64_t now = seconds_since_1970 / kTotpStepSeconds;
  std::optional<std::int64_t> matching;
  for (const std::int64_t step : {now - 1, now, now + 1})
    if (equal_secrets(totp_code(secret, step), code) && step > last_step && !matching) matching = step;
  return matching;
}

}  // namespace socta
