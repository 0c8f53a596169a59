#include "app/password_rules.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

std::size_t problems_with(const std::string& password) {
  Problems problems;
  check_password(password, "first.last@example.org", "Milica Example", "password", problems);
  for (const Problem& problem : problems.list()) EXPECT_EQ(problem.where.field, "password");
  return problems.list().size();
}

TEST(PasswordRules, AcceptLongOnesOfAnyKind) {
  for (const char* password : {"correct horse battery", "дванаест слова", "zx81zx81zx8a", "            a"})
    EXPECT_EQ(problems_with(password), 0u) << password;
}

TEST(PasswordRules, RefuseShortCommonAndOwnNames) {
  for (const char* password :
       {"", "elevenchars", "ћирилица", "Password1234", "QWERTY-123456", "aaaaaaaaaaaaaaaa",
        "first.last@example.org", "FirstLast2015", "milica example", "MilicaExample1"})
    EXPECT_EQ(problems_with(password), 1u) << password;
  EXPECT_EQ(problems_with(std::string(300, 'a') + "b"), 1u);
}

}  // namespace
}  // namespace socta
