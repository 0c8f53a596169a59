#include "app/password_hasher.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(PasswordHasher, KnowsThePasswordAgainAndNoOther) {
  PasswordHasher hasher;
  const std::string hash = hasher.hash("correct horse battery");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
  EXPECT_TRUE(hasher.verify(hash, "correct horse battery"));
  EXPECT_FALSE(hasher.verify(hash, "correct horse batterz"));
  EXPECT_FALSE(hasher.verify(hash, ""));
}

TEST(PasswordHasher, SaltsEachHash) {
  PasswordHasher hasher;
  EXPECT_NE(hasher.hash("the same password"), hasher.hash("the same password"));
}

TEST(PasswordHasher, WithoutAnAccountNothingMatches) {
  EXPECT_FALSE(PasswordHasher().verify(std::nullopt, "correct horse battery"));
}

}  // namespace
}  // namespace socta
