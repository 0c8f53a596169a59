#include "app/password_hasher.h"

#include <sodium.h>

#include <array>
#include <new>

#include "app/throttled.h"
#include "app/token.h"

namespace socta {
namespace {

constexpr auto kOperations = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;

std::string argon2id(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), kOperations, kMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  return text.data();
}

}  // namespace

/// A place among those that hash; waits for it.
class PasswordHasher::Place {
 public:
  explicit Place(PasswordHasher& hasher) : hasher_(hasher) {
    if (hasher_.present_.fetch_add(1) >= kAtOnce + kWaiting) {
      hasher_.present_.fetch_sub(1);
      throw Throttled("Too many people sign in at this moment; try again in a few seconds.",
                      std::chrono::seconds(3));
    }
    hasher_.free_.acquire();
  }
  ~Place() {
    hasher_.free_.release();
    hasher_.present_.fetch_sub(1);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  PasswordHasher& hasher_;
};

// sodium_init chooses the fastest argon2 of this processor.
PasswordHasher::PasswordHasher() {
  if (sodium_init() < 0) throw Error(ErrorKind::internal, "libsodium cannot be used on this machine.");
  nobody_ = argon2id(new_token());
}

std::string PasswordHasher::hash(std::string_view password) {
  const Place place(*this);
  return argon2id(password);
}

bool PasswordHasher::verify(const std::optional<std::string>& hash, std::string_view password) {
  const Place place(*this);
  const bool matches =
      crypto_pwhash_str_verify(hash.value_or(nobody_).c_str(), password.data(), password.size()) == 0;
  return hash.has_value() && matches;
}

}  // namespace socta
