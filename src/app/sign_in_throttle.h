#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "app/instant.h"

namespace socta {

/// Counts failed sign-ins by account and by address of the browser, so that passwords cannot be tried out.
/// After kFree failures of one of the two each further one makes it wait twice as long, up to kLongest; a
/// success forgets the account's failures, and an hour of quiet those of both. Names that are no account
/// count alike. In memory: a restart forgets. Any thread.
class SignInThrottle {
 public:
  static constexpr int kFree = 5;
  static constexpr int kFreeOfAddress = 50;
  static constexpr std::chrono::seconds kLongest{900};

  /// Throws Error (throttled), saying how long, when the account or the address has to wait at `now`.
  void check(std::string_view account, std::string_view address, Instant now);

  void failed(std::string_view account, std::string_view address, Instant now);
  void succeeded(std::string_view account);

 private:
  struct Failures {
    int count = 0;
    Instant last{};
    Instant wait_until{};
  };

  void add(const std::string& key, int free, Instant now);
  void forget_old(Instant now);

  std::mutex mutex_;
  std::map<std::string, Failures, std::less<>> failures_;
};

}  // namespace socta
