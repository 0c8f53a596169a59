#include "app/join_throttle.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

bool has_to_wait(JoinThrottle& throttle, const std::string& address, Instant now) {
  try {
    throttle.failed(address, now);
    return false;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::throttled);
    return true;
  }
}

const Instant kNow = std::chrono::sys_days(std::chrono::year(2026) / 1 / 2);

TEST(JoinThrottle, LetsAnAddressTrySomeCodesAMinute) {
  JoinThrottle throttle;
  for (int i = 0; i < JoinThrottle::kFreeOfAddress; ++i) EXPECT_FALSE(has_to_wait(throttle, "a", kNow));
  EXPECT_TRUE(has_to_wait(throttle, "a", kNow));
  EXPECT_FALSE(has_to_wait(throttle, "b", kNow));
  EXPECT_FALSE(has_to_wait(throttle, "a", kNow + std::chrono::minutes(1)));
}

TEST(JoinThrottle, ManyAddressesTogetherHaveToWaitToo) {
  JoinThrottle throttle;
  for (int i = 0; i < JoinThrottle::kFreeInTotal; ++i)
    EXPECT_FALSE(has_to_wait(throttle, std::to_string(i), kNow));
  EXPECT_TRUE(has_to_wait(throttle, "another", kNow));
}

}  // namespace
}  // namespace socta
