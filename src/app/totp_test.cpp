#include "app/totp.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

const std::string kSecret = "12345678901234567890";

TEST(Totp, GivesTheCodesOfRfc4226) {
  const char* expected[] = {"755224", "287082", "359152", "969429", "338314",
                            "254676", "287922", "162583", "399871", "520489"};
  for (int step = 0; step < 10; ++step) EXPECT_EQ(totp_code(kSecret, step), expected[step]) << step;
}

// Appendix B of RFC 6238 states eight digits; six are their end.
TEST(Totp, GivesTheCodesOfRfc6238) {
  const std::pair<std::int64_t, const char*> expected[] = {{59, "287082"},         {1111111109, "081804"},
                                                           {1111111111, "050471"}, {1234567890, "005924"},
                                                           {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [seconds, code] : expected)
    EXPECT_EQ(totp_code(kSecret, seconds / kTotpStepSeconds), code) << seconds;
}

TEST(Totp, IsTakenOneStepBeforeAndAfterItsTime) {
  const std::int64_t step = 1000;
  const std::string code = totp_code(kSecret, step);
  for (const std::int64_t shift : {-1, 0, 1})
    EXPECT_EQ(matching_totp_step(kSecret, code, (step + shift) * kTotpStepSeconds, 0), step) << shift;
  for (const std::int64_t shift : {-2, 2})
    EXPECT_FALSE(matching_totp_step(kSecret, code, (step + shift) * kTotpStepSeconds, 0)) << shift;
}

TEST(Totp, IsTakenOnce) {
  const std::string code = totp_code(kSecret, 1000);
  EXPECT_TRUE(matching_totp_step(kSecret, code, 1000 * kTotpStepSeconds, 999));
  EXPECT_FALSE(matching_totp_step(kSecret, code, 1000 * kTotpStepSeconds, 1000));
  EXPECT_FALSE(matching_totp_step(kSecret, code, 1000 * kTotpStepSeconds, 1001));
}

TEST(Totp, OtherCodesAreRefused) {
  for (const char* code : {"", "0", "abcdef", "1234567"})
    EXPECT_FALSE(matching_totp_step(kSecret, code, 59, -1)) << code;
}

TEST(Totp, SecretsAreWrittenAsRfc4648Says) {
  const std::pair<const char*, const char*> expected[] = {{"", ""},
                                                          {"f", "MY"},
                                                          {"fo", "MZXQ"},
                                                          {"foo", "MZXW6"},
                                                          {"foob", "MZXW6YQ"},
                                                          {"fooba", "MZXW6YTB"},
                                                          {"foobar", "MZXW6YTBOI"}};
  for (const auto& [secret, text] : expected) EXPECT_EQ(totp_secret_text(secret), text);
}

TEST(Totp, UriHoldsTheAddressEscaped) {
  EXPECT_EQ(totp_uri("foobar", "a+b@example.org"),
            "otpauth://totp/OpenSOCTA:a%2Bb%40example.org?secret=MZXW6YTBOI&issuer=OpenSOCTA&algorithm=SHA1&"
            "digits=6&period=30");
}

}  // namespace
}  // namespace socta
