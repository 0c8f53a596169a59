#include "domain/error.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Problem, SaysWhereItStands) {
  const struct {
    Location where;
    const char* expected;
  } table[] = {
      {{}, "wrong"},
      {{"judgements.csv"}, "judgements.csv: wrong"},
      {{"judgements.csv", 14, 5, "best"}, "judgements.csv, row 14, column 5 (best): wrong"},
      {{"", 0, 0, "draws"}, "draws: wrong"},
  };
  for (const auto& row : table) EXPECT_EQ(to_string(Problem{"wrong", row.where}), row.expected);
}

TEST(Problem, ShowsControlCharactersInsteadOfSendingThem) {
  EXPECT_EQ(to_string(Problem{"'a\x1b[2J\n' is unknown", {}}), "'a\\x1b[2J\\x0a' is unknown");
  EXPECT_EQ(to_string(Problem{"'претња' is unknown", {}}), "'претња' is unknown");
}

TEST(Problems, ThrowsAllErrorsFirstAndKeepsWarnings) {
  Problems problems;
  problems.warning("w");
  EXPECT_NO_THROW(problems.throw_if_errors());
  problems.error("a");
  problems.error("b");
  try {
    problems.throw_if_errors();
    FAIL() << "must throw";
  } catch (const Error& error) {
    ASSERT_EQ(error.problems().size(), 3u);
    EXPECT_EQ(error.problems()[0].message, "a");
    EXPECT_EQ(error.problems()[2].severity, Severity::warning);
    EXPECT_EQ(error.kind(), ErrorKind::invalid);
  }
}

TEST(Problems, StopsKeepingAtItsLimitAndSaysSo) {
  Problems problems;
  for (int i = 0; i < 5000; ++i) problems.error("bad", {"f.csv"});
  EXPECT_TRUE(problems.full());
  EXPECT_EQ(problems.list().size(), Problems::kLimit);
  EXPECT_NE(problems.list().back().message.find("more problems"), std::string::npos);
}

TEST(ExitCode, IsDistinctForEachKind) {
  EXPECT_EQ(exit_code(ErrorKind::invalid), 3);
  EXPECT_EQ(exit_code(ErrorKind::io), 8);
}

}  // namespace
}  // namespace socta
