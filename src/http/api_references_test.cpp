#include <gtest/gtest.h>

#include <set>

#include "app/test_installation.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

class ApiReferences : public testing::TestWithParam<Dialect> {
 protected:
  json get(const std::string& below) { return server_.send(admin_, "GET", base_ + below).json(); }

  ApiServer::Answer remove(const std::string& table, const json& record) {
    return server_.send(admin_, "DELETE", base_ + "/records/" + table + "/" + record["id"].dump(), "",
                        record["version"].dump());
  }

  ApiServer::Answer change(const std::string& table, json record, const char* field, const json& value) {
    record["fields"][field] = value;
    return server_.send(admin_, "PUT", base_ + "/records/" + table + "/" + record["id"].dump(),
                        json{{"fields", record["fields"]}}.dump(), record["version"].dump());
  }

  // Errors that the check of the whole assessment finds.
  std::vector<std::string> errors() {
    std::vector<std::string> found;
    const json problems = get("/check")["problems"];
    for (const json& problem : problems)
      if (problem["severity"] == "error") found.push_back(problem["message"]);
    return found;
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::string base_ = "/api/v1/assessments/" + std::to_string(server_.import_example(admin_));
};
SOCTA_ON_DATABASES_HERE(ApiReferences);

TEST_P(ApiReferences, KeepWhatIsNamedSoThatNoRemovalLeavesAnError) {
  int kept = 0;
  for (const char* table : {"organisations", "assessors", "factors", "groups", "evidence"}) {
    const json rows = get(std::string("/records/") + table + "?limit=200")["records"];
    for (const json& row : rows) {
      const auto answer = remove(table, row);
      if (answer.status == 204) continue;
      ++kept;
      EXPECT_EQ(answer.kind(), "conflict") << table << answer.bytes;
      const json problems = answer.json()["error"]["problems"];
      for (const json& problem : problems)
        EXPECT_TRUE(problem.contains("file") && problem.contains("field")) << problem;
    }
  }
  EXPECT_GT(kept, 10);
  EXPECT_EQ(errors(), std::vector<std::string>{});
}

TEST_P(ApiReferences, AreListedWithFileAndField) {
  const json factor = get("/records/factors?limit=1")["records"][0];
  const json problems = remove("factors", factor).json()["error"]["problems"];
  std::set<std::string> places;
  for (const json& problem : problems) {
    places.insert(problem["file"].get<std::string>() + " " + problem["field"].get<std::string>());
    EXPECT_NE(problem["message"].get<std::string>().find(factor["fields"]["code"]), std::string::npos)
        << problem;
  }
  EXPECT_TRUE(places.contains("factor_effects.csv factor")) << problems;
  EXPECT_EQ(change("factors", factor, "code", "other_code").status, 409) << "a new code is no way round";
  EXPECT_EQ(change("factors", factor, "source", "Another source").status, 200);
}

TEST_P(ApiReferences, HoldUntilWhatNamesItIsChanged) {
  const auto create = [&](const char* table, const json& fields) {
    const auto made =
        server_.send(admin_, "POST", base_ + "/records/" + table, json{{"fields", fields}}.dump());
    EXPECT_EQ(made.status, 201) << made.bytes;
    return made.json();
  };
  const json group = create("groups", {{"code", "OCG-9"}, {"description", "D"}});
  const json link = create("group_links", {{"from", "OCG-9"}, {"to", "OCG-1"}, {"kind", "K"}});
  EXPECT_EQ(remove("groups", group).status, 409);
  EXPECT_EQ(remove("group_links", link).status, 204);
  EXPECT_EQ(remove("groups", group).status, 204);
}

TEST_P(ApiReferences, TextsInFurtherLanguagesGoWithTheirRow) {
  const json rows = get("/records/decisions")["records"];
  for (const json& row : rows) EXPECT_EQ(remove("decisions", row).status, 204);
  EXPECT_EQ(errors(), std::vector<std::string>{});
}

}  // namespace
}  // namespace socta
