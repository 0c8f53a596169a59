#include <gtest/gtest.h>

#include "app/setup.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

Browser browser_of(const ApiServer::Answer& answer) {
  const std::string cookie = answer.header("Set-Cookie");
  const std::size_t begin = cookie.find('=') + 1;
  return {cookie.substr(begin, cookie.find(';') - begin), answer.json()["account"]["id"]};
}

TEST(ApiJourney, FromTheSetUpLinkToAFigure) {
  ApiServer server;
  server.start_runs();
  const std::string token = make_setup_token(server.service()).value();
  EXPECT_EQ(server.send({}, "GET", "/api/v1/setup").json()["open"], true);
  const json person = {
      {"token", token}, {"email", "a@example.org"}, {"name", "A"}, {"password", "correct horse battery"}};
  ASSERT_EQ(server.send({}, "POST", "/api/v1/setup", person.dump()).status, 201);
  EXPECT_EQ(server.send({}, "GET", "/api/v1/setup").json()["open"], false);
  EXPECT_EQ(server.send({}, "POST", "/api/v1/setup", person.dump()).status, 403) << "once";

  const auto signed_in = server.send({}, "POST", "/api/v1/session",
                                     R"({"email": "A@example.org ", "password": "correct horse battery"})");
  ASSERT_EQ(signed_in.status, 201) << signed_in.bytes;
  const Browser admin = browser_of(signed_in);
  EXPECT_EQ(server.send(admin, "GET", "/api/v1/session").json()["account"]["email"], "a@example.org");

  const std::string base = "/api/v1/assessments/" + std::to_string(server.import_example(admin));
  EXPECT_EQ(server.send(admin, "GET", base).json()["role"], "coordinator");
  json page = server.send(admin, "GET", base + "/records/judgements?limit=3").json();
  EXPECT_EQ(page["records"].size(), 3u);
  EXPECT_GT(page["total"], 100);
  EXPECT_TRUE(page["records"][1]["fields"]["best"].is_number()) << page.dump();

  const auto started = server.send(admin, "POST", base + "/runs", R"({"draws": 500, "sensitivity": "none"})");
  ASSERT_EQ(started.status, 202) << started.bytes;
  const std::string run = base + "/runs/" + std::to_string(started.json()["id"].get<std::int64_t>());
  json done = server.finished_run(admin, run);
  ASSERT_EQ(done["state"], "done") << done.dump();
  json ranking = server.send(admin, "GET", run + "/ranking?language=sr-Latn").json();
  ASSERT_FALSE(ranking["rows"].empty()) << ranking.dump();
  EXPECT_EQ(ranking["rows"][0]["rank"], 1);
  EXPECT_EQ(server.send(admin, "GET", run + "/figures").status, 200);
  const auto svg = [&](const char* query) {
    return server.send(admin, "GET", run + "/figures/ranking" + query).json()["svg"].get<std::string>();
  };
  EXPECT_TRUE(svg("").starts_with("<svg"));
  EXPECT_EQ(svg("").find("@font-face"), std::string::npos) << "the page has them";
  EXPECT_NE(svg("").find("var("), std::string::npos) << "colours are the page's";
  EXPECT_NE(svg("?use=file").find("@font-face"), std::string::npos);
  EXPECT_EQ(svg("?use=file").find("var("), std::string::npos);
  EXPECT_EQ(server.send(admin, "GET", run + "/figures/ranking?use=slide").status, 422);
  EXPECT_EQ(server.send(admin, "GET", run + "/results").json()["format"], "opensocta-results");

  const auto again = server.send(admin, "POST", run + "/repetition");
  ASSERT_EQ(again.status, 202) << again.bytes;
  json repeated =
      server.finished_run(admin, base + "/runs/" + std::to_string(again.json()["id"].get<std::int64_t>()));
  EXPECT_EQ(repeated["same_bytes"], true) << repeated.dump();
}

TEST(ApiJourney, TheOverviewNamesWhoMadeTheLatestChanges) {
  ApiServer server;
  const Browser admin = server.person("admin@example.org", SystemRole::admin);
  const std::string base = "/api/v1/assessments/" + std::to_string(server.import_example(admin));
  ASSERT_EQ(server
                .send(admin, "POST", base + "/records/evidence",
                      R"({"fields": {"code": "E1", "source": "S", "text": "T"}})")
                .status,
            201);
  const json changes = server.send(admin, "GET", base + "/overview").json()["changes"];
  ASSERT_FALSE(changes.empty());
  const json account = server.send(admin, "GET", "/api/v1/session").json()["account"];
  EXPECT_EQ(changes[0]["account_name"], account["name"]) << changes.dump();
}

}  // namespace
}  // namespace socta
