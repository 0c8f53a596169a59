#include "http/etag.h"

#include <gtest/gtest.h>

#include "http/error_response.h"

namespace socta {
namespace {

TEST(Etag, IsMatchedWeaklyInALine) {
  const struct {
    const char* if_none_match;
    bool matches;
  } table[] = {{"\"7\"", true}, {"W/\"7\"", true}, {"\"6\", \"7\"", true}, {"*", true},  {" \"7\" ", true},
               {"", false},     {"\"77\"", false}, {"7", false},           {",,", false}};
  for (const auto& row : table)
    EXPECT_EQ(matches_etag(row.if_none_match, "W/\"7\""), row.matches) << row.if_none_match;
}

TEST(Etag, OfContentDiffersWithIt) {
  EXPECT_EQ(content_etag("a"), content_etag("a"));
  EXPECT_NE(content_etag("a"), content_etag("b"));
}

TEST(Etag, OfARecordDiffersWithItsVersionAndWithWhatIsSent) {
  EXPECT_EQ(version_etag("1", "a"), version_etag("1", "a"));
  EXPECT_NE(version_etag("1", "a"), version_etag("2", "a"));
  EXPECT_NE(version_etag("1", "a"), version_etag("1", "b"));
}

TEST(RequiredVersion, IsTakenFromIfMatch) {
  Request request;
  for (const std::string& tag : {std::string("\"12\""), version_etag("12", "what was read")}) {
    request.headers = {{"if-match", tag}};
    EXPECT_EQ(required_version(request), 12) << tag;
  }
  const struct {
    const char* value;
    int status;
  } table[] = {{"", 428},      {"12", 400},      {"\"\"", 400},     {"*", 400},           {"\"-1\"", 400},
               {"\"-\"", 400}, {"\"a-1\"", 400}, {"W/\"12\"", 400}, {"\"1\", \"2\"", 400}};
  for (const auto& row : table) {
    request.headers = {{"If-Match", row.value}};
    try {
      required_version(request);
      ADD_FAILURE() << row.value << " must be refused";
    } catch (const Refusal& refusal) {
      EXPECT_EQ(refusal.status(), row.status) << row.value;
    }
  }
}

TEST(RequiredTextVersion, IsWhatStandsBeforeTheHash) {
  Request request;
  for (const std::string& tag : {std::string("\"3fa9\""), version_etag("3fa9", "what was read")}) {
    request.headers = {{"If-Match", tag}};
    EXPECT_EQ(required_text_version(request), "3fa9") << tag;
  }
  for (const char* tag : {"", "3fa9", "\"\"", "*", "\"-\"", "W/\"3fa9\""}) {
    request.headers = {{"If-Match", tag}};
    EXPECT_THROW(required_text_version(request), Refusal) << tag;
  }
}

}  // namespace
}  // namespace socta
