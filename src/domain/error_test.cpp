#include "domain/error.h"
#include "source_dir.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

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

TEST(ErrorKind, HasAnExitCodeAndANameOfItsOwn) {
  std::set<int> codes;
  std::set<std::string_view> names;
  for (const ErrorKind kind : kErrorKinds) {
    EXPECT_GT(exit_code(kind), 2);
    codes.insert(exit_code(kind));
    names.insert(to_string(kind));
  }
  EXPECT_EQ(codes.size(), kErrorKinds.size());
  EXPECT_EQ(names.size(), kErrorKinds.size());
}

TEST(ErrorKind, HasTheStatusThatHttpGivesIt) {
  const std::map<ErrorKind, int> expected = {
      {ErrorKind::unauthenticated, 401}, {ErrorKind::forbidden, 403}, {ErrorKind::not_found, 404},
      {ErrorKind::conflict, 409},        {ErrorKind::stale, 412},     {ErrorKind::too_large, 413},
      {ErrorKind::invalid, 422},         {ErrorKind::throttled, 429}, {ErrorKind::internal, 500},
      {ErrorKind::corrupt, 500},         {ErrorKind::io, 503},
  };
  for (const ErrorKind kind : kErrorKinds) EXPECT_EQ(http_status(kind), expected.at(kind)) << to_string(kind);
}

TEST(ErrorKind, HasItsExitCodeInTheDocument) {
  std::ifstream in(std::string(SOCTA_SOURCE_DIR) + "/docs/cli.md");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  for (const ErrorKind kind : kErrorKinds)
    EXPECT_NE(text.find("\n| " + std::to_string(exit_code(kind)) + " |"), std::string::npos)
        << to_string(kind);
}

}  // namespace
}  // namespace socta
