#include "app/join_throttle.h"

#include "app/throttled.h"

namespace socta {

void JoinThrottle::failed(std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto minute = std::chrono::floor<std::chrono::minutes>(now);
  if (minute != minute_) {
    minute_ = minute;
    failures_.clear();
    total_ = 0;
  }
  // Nothing is noted beyond the limits: however many addresses there are, few are kept.
  const auto known = failures_.find(address);
  if (total_ >= kFreeInTotal || (known != failures_.end() && known->second >= kFreeOfAddress))
    throw Throttled("Too many wrong codes were tried; wait a minute, then try again.",
                    std::chrono::minutes(1));
  ++failures_[std::string(address)];
  ++total_;
}

}  // namespace socta
