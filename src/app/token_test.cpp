#include "app/token.h"

#include <gtest/gtest.h>

#include <set>

namespace socta {
namespace {

TEST(Token, Is256BitInCharactersThatNeedNoEscapeInAnAddress) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const std::string token = new_token();
    EXPECT_EQ(token.size(), 43u);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    EXPECT_TRUE(seen.insert(token).second) << "twice: " << token;
  }
}

TEST(Token, IsStoredAsAHash) {
  EXPECT_EQ(token_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Token, SecretsAreEqualOrNot) {
  EXPECT_TRUE(equal_secrets("abc", "abc"));
  for (const char* other : {"", "ab", "abd", "abcd"}) EXPECT_FALSE(equal_secrets("abc", other)) << other;
}

}  // namespace
}  // namespace socta
