#include <gtest/gtest.h>

#include "app/test_installation.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

class ApiOverview : public testing::TestWithParam<Dialect> {
 protected:
  json overview(const Browser& browser) { return server_.send(browser, "GET", base_ + "/overview").json(); }

  // How many of a kind wait for the reader.
  std::int64_t waiting(const Browser& browser, const std::string& kind) {
    const json entries = overview(browser)["waiting"];
    for (const json& entry : entries)
      if (entry["kind"] == kind) return entry["count"];
    return 0;
  }

  std::vector<std::string> states() {
    std::vector<std::string> found;
    const json steps = overview(admin_)["timetable"];
    for (const json& step : steps) found.push_back(step["state"]);
    return found;
  }

  void plan(const json& timetable, const char* version) {
    const auto saved = server_.send(admin_, "PATCH", base_, json{{"timetable", timetable}}.dump(), version);
    ASSERT_EQ(saved.status, 200) << saved.bytes;
  }

  // A run that is done; its path.
  std::string finished_run() {
    const json run =
        server_.send(admin_, "POST", base_ + "/runs", R"({"draws": 100, "sensitivity": "none"})").json();
    std::string path = base_ + "/runs/" + run["id"].dump();
    EXPECT_EQ(server_.finished_run(admin_, path)["state"], "done");
    return path;
  }

  void remove_decisions() {
    const json decisions = server_.send(admin_, "GET", base_ + "/records/decisions").json()["records"];
    for (const json& record : decisions) {
      const std::string path = base_ + "/records/decisions/" + record["id"].dump();
      EXPECT_EQ(server_.send(admin_, "DELETE", path, "", "1").status, 204);
    }
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::int64_t assessment_ = server_.import_example(admin_);
  std::string base_ = "/api/v1/assessments/" + std::to_string(assessment_);
};
SOCTA_ON_DATABASES_HERE(ApiOverview);

json step(const std::string& code, const char* date) {
  return {{"code", code}, {"name", {{"en", "Step"}}}, {"date", date}};
}

TEST_P(ApiOverview, CountsMilestonesThatAreOverdueUntilTheCycleIsPublished) {
  using States = std::vector<std::string>;
  EXPECT_EQ(states(), States(5, "done"));
  json reached = step("a", "2015-07-15");
  reached["reached"] = "2015-07-20";
  plan({reached, step("b", "2015-10-01"), step("c", "2999-01-01"), step("d", "2999-02-01")}, "1");
  EXPECT_EQ(states(), (States{"done", "overdue", "next", "later"}));
  EXPECT_EQ(waiting(admin_, "milestone_overdue"), 1);
  server_.start_runs();
  EXPECT_EQ(server_.send(admin_, "PUT", finished_run() + "/publication").status, 204);
  EXPECT_EQ(states(), (States{"done", "done", "next", "later"}));
  EXPECT_EQ(waiting(admin_, "milestone_overdue"), 0);
}

TEST_P(ApiOverview, CountsProposedPrioritiesUntilTheyAreDecided) {
  EXPECT_EQ(waiting(admin_, "priorities_without_decision"), 0) << "nothing was computed";
  server_.start_runs();
  const json results = server_.send(admin_, "GET", finished_run() + "/results").json();
  std::vector<json> proposed;
  for (const json& item : results["item_results"])
    if (item["proposed_priority"] == true) proposed.push_back(item["item"]);
  ASSERT_FALSE(proposed.empty());
  remove_decisions();
  const auto all = static_cast<std::int64_t>(proposed.size());
  EXPECT_EQ(waiting(admin_, "priorities_without_decision"), all);
  const json decision = {{"fields", {{"item", proposed[0]}, {"decision", "not_priority"}, {"reason", "R"}}}};
  const auto made = server_.send(admin_, "POST", base_ + "/records/decisions", decision.dump());
  EXPECT_EQ(made.status, 201) << made.bytes;
  EXPECT_EQ(waiting(admin_, "priorities_without_decision"), all - 1);
  const Browser reader = server_.member(assessment_, AssessmentRole::reviewer, HandlingCode::open);
  EXPECT_EQ(waiting(reader, "priorities_without_decision"), 0) << "who does not see everything";
}

}  // namespace
}  // namespace socta
