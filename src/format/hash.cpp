#include "format/hash.h"

#include <sodium.h>

#include <bit>

namespace socta {
namespace {

using State = crypto_hash_sha256_state;
using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

const unsigned char* data_of(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string hex_of(const Digest& digest) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  Digest digest;
  crypto_hash_sha256(digest.data(), data_of(bytes), bytes.size());
  return hex_of(digest);
}

Sha256::Sha256() {
  static_assert(sizeof(State) == kStateBytes && alignof(State) <= kStateAlignment);
  State state;
  crypto_hash_sha256_init(&state);
  state_ = std::bit_cast<decltype(state_)>(state);
}

void Sha256::add(std::string_view bytes) {
  auto state = std::bit_cast<State>(state_);
  crypto_hash_sha256_update(&state, data_of(bytes), bytes.size());
  state_ = std::bit_cast<decltype(state_)>(state);
}

std::string Sha256::hex() const {
  auto state = std::bit_cast<State>(state_);
  Digest digest;
  crypto_hash_sha256_final(&state, digest.data());
  return hex_of(digest);
}

void PartsHash::add(std::string_view name, std::string_view bytes) {
  add_counted(name);
  add_counted(bytes);
}

// The length goes first, as eight bytes, the lowest first.
void PartsHash::add_counted(std::string_view bytes) {
  std::string length;
  for (std::size_t i = 0; i < 8; ++i)
    length += static_cast<char>(static_cast<unsigned long long>(bytes.size()) >> (8 * i));
  hash_.add(length);
  hash_.add(bytes);
}

}  // namespace socta
