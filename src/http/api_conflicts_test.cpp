#include <gtest/gtest.h>

#include "app/test_installation.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

class ApiConflicts : public testing::TestWithParam<Dialect> {
 protected:
  ApiServer::Answer put(const std::string& below, const json& body, const std::string& version) {
    return server_.send(admin_, "PUT", base_ + below, body.dump(), version);
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::string base_ =
      "/api/v1/assessments/" + std::to_string(server_.import_example(admin_, "first", "drug-harm-2010"));
};
SOCTA_ON_DATABASES_HERE(ApiConflicts);

TEST_P(ApiConflicts, OfAChapterComeWithWhatTheOtherHasWritten) {
  const std::string chapter = "/narrative/900-new.en";
  ASSERT_EQ(put(chapter, {{"markdown", "# Theirs\n"}}, "0").status, 200);
  for (const char* version : {"0", "7"}) {
    const auto refused = put(chapter, {{"markdown", "# Mine\n"}}, version);
    EXPECT_EQ(refused.status, 412) << refused.bytes;
    EXPECT_EQ(refused.json()["error"]["current"]["markdown"], "# Theirs\n");
    EXPECT_EQ(refused.json()["error"]["current"]["version"], 1);
  }
  EXPECT_EQ(put(chapter, {{"markdown", "# Mine\n"}}, "1").status, 200);
  EXPECT_EQ(put("/narrative/901-none.en", {{"markdown", "# Mine\n"}}, "3").status, 404);
}

TEST_P(ApiConflicts, OfTwoRowsNameTheColumnsInWhichTheyMustDiffer) {
  const auto add = [this](const char* table, const json& fields) {
    return server_.send(admin_, "POST", base_ + "/records/" + table, json{{"fields", fields}}.dump());
  };
  const json evidence = {{"code", "E1"}, {"source", "S"}, {"text", "T"}};
  ASSERT_EQ(add("evidence", evidence).status, 201);
  const auto refused = add("evidence", evidence);
  EXPECT_EQ(refused.status, 409);
  const json problem = refused.json()["error"]["problems"][0];
  EXPECT_EQ(problem["field"], "code");
  EXPECT_EQ(problem["message"], "Another row has the same code.");
  json other = evidence;
  other["code"] = "E2";
  const auto made = add("evidence", other);
  const auto renamed = put("/records/evidence/" + made.json()["id"].dump(), {{"fields", evidence}}, "1");
  EXPECT_EQ(renamed.json()["error"]["problems"][0]["field"], "code") << renamed.bytes;
}

TEST_P(ApiConflicts, MeetTwoPeopleWhoBothCopyTheMethodology) {
  const json document = server_.send(admin_, "GET", base_ + "/methodology").json();
  const json change = {{"toml", document.at("toml")}, {"reason", "a copy"}};
  ASSERT_EQ(put("/methodology", change, "0").status, 200);
  EXPECT_EQ(put("/methodology", change, "0").kind(), "stale");
  EXPECT_EQ(put("/methodology", change, "1").status, 200);
}

}  // namespace
}  // namespace socta
