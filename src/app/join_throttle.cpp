#include "app/join_throttle.h"

#include "domain/error.h"

namespace socta {

void JoinThrottle::failed(std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto minute = std::chrono::floor<std::chrono::minutes>(now);
  if (minute != minute_) {
    minute_ = minute;
    failures_.clear();
    total_ = 0;
  }
  const int of_address = ++failures_[std::string(address)];
  if (of_address > kFreeOfAddress || ++total_ > kFreeInTotal)
    throw Error(ErrorKind::throttled, "Too many wrong codes were tried; wait a minute, then try again.");
}

}  // namespace socta
