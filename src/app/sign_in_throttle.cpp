#include "app/sign_in_throttle.h"

#include <algorithm>

#include "app/throttled.h"

namespace socta {
namespace {

constexpr std::chrono::seconds kQuiet{3600};
constexpr std::size_t kSweepAt = 10'000;
constexpr int kMostDoublings = 10;

std::string account_key(std::string_view account) { return "account " + std::string(account); }
std::string address_key(std::string_view address) { return "address " + std::string(address); }

}  // namespace

void SignInThrottle::check(std::string_view account, std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  Instant until{};
  for (const std::string& key : {account_key(account), address_key(address)})
    if (const auto found = failures_.find(key); found != failures_.end())
      until = std::max(until, found->second.wait_until);
  if (until > now)
    throw Throttled(
        "Too many attempts to sign in; try again in " + std::to_string((until - now).count()) + " s.",
        until - now);
}

void SignInThrottle::failed(std::string_view account, std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  if (failures_.size() >= kSweepAt) forget_old(now);
  add(account_key(account), kFree, now);
  add(address_key(address), kFreeOfAddress, now);
}

void SignInThrottle::succeeded(std::string_view account) {
  const std::lock_guard lock(mutex_);
  failures_.erase(account_key(account));
}

void SignInThrottle::add(const std::string& key, int free, Instant now) {
  Failures& failures = failures_[key];
  if (failures.last + kQuiet < now) failures.count = 0;
  failures.last = now;
  if (++failures.count < free) return;
  const int doublings = std::min(failures.count - free, kMostDoublings);
  failures.wait_until = now + std::min(std::chrono::seconds(1LL << doublings), kLongest);
}

void SignInThrottle::forget_old(Instant now) {
  std::erase_if(failures_, [now](const auto& entry) { return entry.second.last + kQuiet < now; });
}

}  // namespace socta
