#pragma once

#include <atomic>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

namespace socta {

/// Hashes passwords with argon2id (libsodium's interactive limits: 64 MB, about a tenth of a second). At most
/// two are hashed at once, so that sign-ins cannot fill the memory, and at most kWaiting wait; any thread.
class PasswordHasher {
 public:
  static constexpr int kAtOnce = 2;
  static constexpr int kWaiting = 16;

  PasswordHasher();

  /// The hash with its salt and limits in it. Throws Error: throttled when too many wait already.
  std::string hash(std::string_view password);

  /// Whether the hash is of this password. Without a hash (no such account) it takes the same work and is
  /// false. Throws Error: throttled likewise.
  bool verify(const std::optional<std::string>& hash, std::string_view password);

 private:
  class Place;

  std::counting_semaphore<kAtOnce> free_{kAtOnce};
  std::atomic<int> present_{0};
  std::string nobody_;  // a hash that no password has
};

}  // namespace socta
