#include "app/sign_in_throttle.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

using std::chrono::seconds;

const Instant kStart{seconds(1'000'000)};

bool must_wait(SignInThrottle& throttle, const char* account, const char* address, Instant now) {
  try {
    throttle.check(account, address, now);
    return false;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::throttled);
    return true;
  }
}

void fail(SignInThrottle& throttle, const char* account, const char* address, int times) {
  for (int i = 0; i < times; ++i) throttle.failed(account, address, kStart);
}

TEST(SignInThrottle, LetsAFewFailuresPass) {
  SignInThrottle throttle;
  fail(throttle, "a", "1.1.1.1", SignInThrottle::kFree - 1);
  EXPECT_FALSE(must_wait(throttle, "a", "1.1.1.1", kStart));
}

TEST(SignInThrottle, MakesTheAccountWaitFromEveryAddress) {
  SignInThrottle throttle;
  fail(throttle, "a", "1.1.1.1", SignInThrottle::kFree);
  EXPECT_TRUE(must_wait(throttle, "a", "2.2.2.2", kStart));
  EXPECT_FALSE(must_wait(throttle, "b", "1.1.1.1", kStart));
  EXPECT_FALSE(must_wait(throttle, "a", "2.2.2.2", kStart + seconds(1)));
}

TEST(SignInThrottle, WaitsTwiceAsLongEachTimeUpToALimit) {
  SignInThrottle throttle;
  fail(throttle, "a", "1.1.1.1", SignInThrottle::kFree + 3);
  EXPECT_TRUE(must_wait(throttle, "a", "2.2.2.2", kStart + seconds(7)));
  EXPECT_FALSE(must_wait(throttle, "a", "2.2.2.2", kStart + seconds(8)));
  fail(throttle, "a", "1.1.1.1", 40);
  EXPECT_TRUE(must_wait(throttle, "a", "2.2.2.2", kStart + SignInThrottle::kLongest - seconds(1)));
  EXPECT_FALSE(must_wait(throttle, "a", "2.2.2.2", kStart + SignInThrottle::kLongest));
}

TEST(SignInThrottle, MakesAnAddressWaitThatTriesManyAccounts) {
  SignInThrottle throttle;
  for (int i = 0; i < SignInThrottle::kFreeOfAddress; ++i)
    throttle.failed("account" + std::to_string(i), "1.1.1.1", kStart);
  EXPECT_TRUE(must_wait(throttle, "new", "1.1.1.1", kStart));
  EXPECT_FALSE(must_wait(throttle, "new", "2.2.2.2", kStart));
}

TEST(SignInThrottle, ForgetsAfterASuccessAndAfterAnHour) {
  SignInThrottle throttle;
  fail(throttle, "a", "1.1.1.1", SignInThrottle::kFree);
  throttle.succeeded("a");
  EXPECT_FALSE(must_wait(throttle, "a", "1.1.1.1", kStart));
  fail(throttle, "b", "1.1.1.1", SignInThrottle::kFree - 1);
  throttle.failed("b", "1.1.1.1", kStart + seconds(3601));
  EXPECT_FALSE(must_wait(throttle, "b", "1.1.1.1", kStart + seconds(3601)));
}

}  // namespace
}  // namespace socta
