#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "app/instant.h"

namespace socta {

/// Counts wrong codes of workshops by the minute, by address of the browser and in total, so that codes
/// cannot be tried out. Right ones never wait: a whole room may sit behind one address. In memory. Any
/// thread.
class JoinThrottle {
 public:
  static constexpr int kFreeOfAddress = 20;
  static constexpr int kFreeInTotal = 200;

  /// Notes a wrong code. Throws Error (throttled) when too many came within the minute.
  void failed(std::string_view address, Instant now);

 private:
  std::mutex mutex_;
  std::chrono::sys_time<std::chrono::minutes> minute_{};
  std::map<std::string, int, std::less<>> failures_;
  int total_ = 0;
};

}  // namespace socta
