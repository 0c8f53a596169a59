#include <gtest/gtest.h>

#include "app/password_hasher.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

constexpr const char* kPassword = "correct horse battery";

class ApiSecurity : public testing::Test {
 protected:
  void SetUp() override {
    const std::string hash = server_.service().hasher.hash(kPassword);
    server_.service().database.write(
        [&](Transaction& transaction) { set_password(transaction, admin_.account, hash); });
  }

  ApiServer::Answer sign_in(const std::string& email, const std::string& password, NamedValues headers = {}) {
    headers.push_back({"Host", "localhost"});
    headers.push_back({"Content-Type", "application/json"});
    const json body = {{"email", email}, {"password", password}};
    return server_.send_raw("POST", "/api/v1/session", body.dump(), std::move(headers));
  }

  ApiServer server_;
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
};

TEST_F(ApiSecurity, SigningInMakesASessionOfItsOwnWhateverTheBrowserHeld) {
  const std::string planted(43, 'a');
  const std::string cookie = std::string(session_cookie_name(Scheme::http)) + "=" + planted;
  const auto answer = sign_in("admin@example.org", kPassword, {{"Cookie", cookie}});
  ASSERT_EQ(answer.status, 201) << answer.bytes;
  EXPECT_EQ(answer.header("Set-Cookie").find(planted), std::string::npos);
  EXPECT_NE(answer.header("Set-Cookie").find("HttpOnly"), std::string::npos);
  EXPECT_EQ(server_.send({planted, 0}, "GET", "/api/v1/assessments").status, 401);
}

TEST_F(ApiSecurity, AWrongPasswordAndAnUnknownAccountAreAnsweredAlike) {
  const auto known = sign_in("admin@example.org", "wrong password");
  const auto unknown = sign_in("nobody@example.org", "wrong password");
  EXPECT_EQ(known.status, 401);
  EXPECT_EQ(known.bytes, unknown.bytes);
  EXPECT_EQ(known.header("Set-Cookie"), "");
}

TEST_F(ApiSecurity, ManyFailuresHaveToWaitAndNoPasswordHelpsThen) {
  for (int i = 0; i < 5; ++i) sign_in("admin@example.org", "wrong password");
  const auto refused = sign_in("admin@example.org", kPassword);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.header("Retry-After"), "1");
  EXPECT_NE(refused.bytes.find("try again in 1 s."), std::string::npos) << refused.bytes;
  server_.now += std::chrono::seconds(60);
  EXPECT_EQ(sign_in("admin@example.org", kPassword).status, 201);
}

TEST_F(ApiSecurity, AChangeWithoutTheSessionsTokenIsRefused) {
  const std::string cookie = std::string(session_cookie_name(Scheme::http)) + "=" + admin_.secret;
  const NamedValues headers = {
      {"Host", "localhost"}, {"Cookie", cookie}, {"Content-Type", "application/json"}};
  EXPECT_EQ(server_.send_raw("POST", "/api/v1/invitations", R"({"email": "x@example.org"})", headers).status,
            403);
}

TEST_F(ApiSecurity, FieldsThatARequestHasNotAreRefusedAndChangeNothing) {
  const Browser member = server_.person("member@example.org");
  const auto answer =
      server_.send(member, "PATCH", "/api/v1/account", R"({"name": "X", "system_role": "admin"})", "1");
  EXPECT_EQ(answer.kind(), "invalid");
  EXPECT_EQ(server_.send(member, "GET", "/api/v1/session").json()["account"]["system_role"], "member");
}

TEST_F(ApiSecurity, SessionsEndWithoutUseAndAfterSigningOut) {
  EXPECT_EQ(server_.send(admin_, "GET", "/api/v1/accounts").status, 200);
  EXPECT_EQ(server_.send(admin_, "DELETE", "/api/v1/session").status, 204);
  EXPECT_EQ(server_.send(admin_, "GET", "/api/v1/accounts").status, 401);
  const Browser other = server_.person("other@example.org", SystemRole::admin);
  server_.now += kSessionIdle + std::chrono::seconds(1);
  EXPECT_EQ(server_.send(other, "GET", "/api/v1/accounts").status, 401);
}

TEST_F(ApiSecurity, ADisabledAccountIsOutAtOnceAndTheLastAdministratorStays) {
  const Browser other = server_.person("other@example.org", SystemRole::admin);
  const std::string path = "/api/v1/accounts/" + std::to_string(other.account);
  EXPECT_EQ(server_.send(admin_, "PATCH", path, R"({"disabled": true})", "1").status, 200);
  EXPECT_EQ(server_.send(other, "GET", "/api/v1/accounts").status, 401);
  const std::string own = "/api/v1/accounts/" + std::to_string(admin_.account);
  EXPECT_EQ(server_.send(admin_, "PATCH", own, R"({"system_role": "member"})", "1").status, 409);
}

TEST_F(ApiSecurity, AnInvitationIsTakenOnce) {
  const auto link = server_.send(admin_, "POST", "/api/v1/invitations", R"({"email": "new@example.org"})");
  ASSERT_EQ(link.status, 201) << link.bytes;
  const std::string path = link.json()["path"];
  const json acceptance = {
      {"token", path.substr(path.find('#') + 1)}, {"name", "New"}, {"password", kPassword}};
  EXPECT_EQ(server_.send({}, "POST", "/api/v1/invitations/accept", acceptance.dump()).status, 201);
  EXPECT_EQ(server_.send({}, "POST", "/api/v1/invitations/accept", acceptance.dump()).status, 404);
}

TEST_F(ApiSecurity, AContributorSeesAndWritesOnlyWhatIsOfItsOrganisation) {
  const std::int64_t id = server_.import_example(admin_);
  const std::string base = "/api/v1/assessments/" + std::to_string(id);
  const Browser contributor =
      server_.member(id, AssessmentRole::contributor, HandlingCode::restricted, "STA01");
  json page = server_.send(contributor, "GET", base + "/records/judgements?limit=200").json();
  ASSERT_FALSE(page["records"].empty());
  for (const json& record : page["records"]) EXPECT_EQ(record["owner_organisation"], "STA01");
  EXPECT_EQ(server_.send(contributor, "GET", base + "/records/scores").status, 404);
  const auto write = [&](const std::string& fields) {
    return server_.send(contributor, "POST", base + "/records/evidence", R"({"fields": )" + fields + "}")
        .status;
  };
  EXPECT_EQ(write(R"({"code": "C1", "source": "S", "text": "T", "items": ["excise_smuggling"]})"), 201);
  EXPECT_EQ(write(R"({"code": "C2", "source": "S", "text": "T", "items": ["heroin"]})"), 403)
      << "not its area";
  EXPECT_EQ(server_
                .send(contributor, "POST", base + "/records/organisations",
                      R"({"fields": {"code": "X", "name": "X", "kind": "cso"}})")
                .status,
            403);
}

TEST_F(ApiSecurity, AChangeOnAnOldVersionGetsTheRecordAsItIs) {
  const std::int64_t id = server_.import_example(admin_);
  const std::string base = "/api/v1/assessments/" + std::to_string(id) + "/records/evidence";
  json made =
      server_.send(admin_, "POST", base, R"({"fields": {"code": "E1", "source": "S", "text": "T"}})").json();
  const std::string path = base + "/" + made["id"].dump();
  const std::string change = R"({"fields": {"code": "E1", "source": "S", "text": "T2"}})";
  EXPECT_EQ(server_.send(admin_, "PUT", path, change, "1").status, 200);
  const auto stale = server_.send(admin_, "PUT", path, change, "1");
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(stale.json()["error"]["current"]["fields"]["text"], "T2") << stale.bytes;
  EXPECT_EQ(server_.send(admin_, "PUT", path, change).status, 428) << "without a version";
  const auto wrong =
      server_.send(admin_, "PUT", path,
                   R"({"fields": {"code": "E1", "source": "S", "text": "T", "items": ["nothing"]}})", "2");
  EXPECT_EQ(wrong.kind(), "invalid");
  EXPECT_EQ(wrong.json()["error"]["problems"][0]["field"], "items") << wrong.bytes;
}

TEST_F(ApiSecurity, AnArchivedAssessmentIsSeenByNobodyUntilAnAdministratorRestoresIt) {
  const std::int64_t id = server_.import_example(admin_);
  const Browser observer = server_.member(id, AssessmentRole::observer);
  const std::string path = "/api/v1/assessments/" + std::to_string(id);
  const std::string restoration = "/api/v1/archive/" + std::to_string(id) + "/restoration";
  const std::string title = server_.send(admin_, "GET", path).json()["title"]["en"];
  EXPECT_EQ(server_.send(admin_, "POST", restoration).status, 404) << "it is not archived";
  ASSERT_EQ(server_.send(admin_, "DELETE", path, "", "1").status, 204);
  EXPECT_EQ(server_.send(observer, "GET", path).status, 404);
  EXPECT_EQ(server_.send(observer, "GET", "/api/v1/archive").status, 403);
  EXPECT_EQ(server_.send(observer, "POST", restoration).status, 403);
  const json archive = server_.send(admin_, "GET", "/api/v1/archive").json()["assessments"];
  ASSERT_EQ(archive.size(), 1U);
  EXPECT_EQ(archive[0]["title"]["en"], title);
  ASSERT_EQ(server_.send(admin_, "POST", restoration).status, 204);
  EXPECT_EQ(server_.send(observer, "GET", path).status, 200);
  EXPECT_TRUE(server_.send(admin_, "GET", "/api/v1/archive").json()["assessments"].empty());
}

TEST_F(ApiSecurity, ASeriesThatIsNotSeenIsNotWrittenOver) {
  const std::string base =
      "/api/v1/assessments/" + std::to_string(server_.import_example(admin_)) + "/series/secret";
  const auto order = [](const std::string& handling) {
    return R"({"name": {"en": "S"}, "unit": {"en": "persons", "sr": "лица"},
               "source": {"publisher": "P", "note": {"sr": "Привремено"}}, "handling": ")" +
           handling +
           R"(", "reading": {"file": "statistics/population_rs.csv", "period_column": "year",
               "value_column": "population"}})";
  };
  ASSERT_TRUE(server_.send(admin_, "PUT", base, order("restricted"), "0").json()["saved"]);
  const std::int64_t id = server_.send(admin_, "GET", "/api/v1/assessments").json()["assessments"][0]["id"];
  const Browser analyst = server_.member(id, AssessmentRole::analyst, HandlingCode::open);
  EXPECT_EQ(server_.send(analyst, "GET", base).status, 404);
  EXPECT_EQ(server_.send(analyst, "PUT", base, order("public"), "0").status, 409);
  const json kept = server_.send(admin_, "GET", base).json();
  EXPECT_EQ(kept["summary"]["handling"], "restricted");
  EXPECT_EQ(kept["summary"]["unit"]["sr"], "лица") << "texts keep their languages";
  EXPECT_EQ(kept["source"]["note"], json({{"sr", "Привремено"}}));
}

}  // namespace
}  // namespace socta
