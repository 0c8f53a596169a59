#include <gtest/gtest.h>

#include <map>
#include <set>

#include "app/test_installation.h"
#include "http/api_fixture.h"
#include "http/described_operations.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

/// A request that the right person gets answered. Steps run in their order, so that each finds what it needs.
struct Step {
  std::string operation;
  std::string target;  ///< below /api/v1; @ is the assessment
  int status = 200;
  std::string body{};
  std::string if_match{};
  std::string type = "application/json";
};

constexpr const char* kBytes = "application/octet-stream";

std::vector<Step> steps(const json& known) {
  const auto number = [&known](const char* name) {
    return std::to_string(known.at(name).get<std::int64_t>());
  };
  const std::string run = "@/runs/" + number("run");
  const std::string evidence = "@/records/evidence/" + number("evidence");
  const std::string workshop = "@/workshops/" + number("workshop");
  const std::string exercise = workshop + "/exercises/" + number("exercise");
  const std::string series =
      R"({"name": {"en": "S"}, "source": {"publisher": "P"}, "handling": "public", "reading": {"file": "statistics/new.csv", "period_column": "year", "value_column": "value"}})";
  return {
      {"methodologies", "/methodologies"},
      {"methodology", "/methodologies/socta-2015"},
      {"current_session", "/session"},
      {"setup_state", "/setup"},
      {"assessments", "/assessments"},
      {"assessment", "@"},
      {"overview", "@/overview"},
      {"check", "@/check"},
      {"structure", "@/structure"},
      {"search", "@/search?q=drug"},
      {"members", "@/members"},
      {"set_member", "@/members/" + number("member"), 200, R"({"role": "analyst", "clearance": "public"})",
       "1"},
      {"remove_member", "@/members/" + number("member"), 204, "", "2"},
      {"tables", "@/tables"},
      {"records", "@/records/evidence?limit=2"},
      {"record", evidence},
      {"record_history", evidence + "/history"},
      {"create_record", "@/records/evidence", 201,
       R"({"fields": {"code": "NEW1", "source": "S", "text": "T", "items": ["heroin"], "handling": "public"}})"},
      {"change_record", "@/records/evidence/" + number("own"), 200,
       R"({"fields": {"code": "OWN1", "source": "S2", "text": "T2"}})", "1"},
      {"attach", "@/records/evidence/" + number("own") + "/attachments?name=a.txt", 201, "content", "",
       kBytes},
      {"attachments", "@/records/evidence/" + number("own") + "/attachments"},
      {"attachment", "@/records/evidence/" + number("own") + "/attachments/1"},
      {"detach", "@/records/evidence/" + number("own") + "/attachments/1", 204},
      {"remove_record", "@/records/evidence/" + number("own"), 204, "", "2"},
      {"chapters", "@/narrative"},
      {"write_chapter", "@/narrative/900-new.en", 200, R"({"markdown": "# New\n\ntext\n"})", "0"},
      {"chapter", "@/narrative/900-new.en"},
      {"series_list", "@/series"},
      {"upload_statistics", "@/statistics/files?name=new.csv", 201, "year,value\n2013,5\n2014,6\n", "",
       kBytes},
      {"look_at_statistics", "@/statistics/look", 200, R"({"reading": {"file": "statistics/new.csv"}})"},
      {"save_series", "@/series/new_series", 200, series, "0"},
      {"series", "@/series/new_series"},
      {"remove_series", "@/series/new_series", 412, "", "99"},
      {"runs", "@/runs"},
      {"run", run},
      {"results", run + "/results"},
      {"ranking", run + "/ranking"},
      {"figures", run + "/figures"},
      {"figure", run + "/figures/ranking"},
      {"explain", run + "/explanation?item=heroin"},
      {"compare_runs", run + "/comparison?with=" + number("run")},
      {"report", run + "/report?format=md&sections=summary,ranking"},
      {"what_if", "@/what-if", 200, R"({"draws": 200})"},
      {"publish_run", run + "/publication", 204},
      {"published_assessments", "/public/assessments"},
      {"published_ranking", "/public/assessments/first/ranking"},
      {"published_figure", "/public/assessments/first/figures/ranking"},
      {"published_report", "/public/assessments/first/report?format=md"},
      {"unpublish_run", run + "/publication", 204},
      {"start_run", "@/runs", 202, R"({"draws": 100, "sensitivity": "none"})"},
      {"repeat_run", run + "/repetition", 202},
      {"cancel_run", "@/runs/" + number("queued"), 204},
      {"assessment_methodology", "@/methodology"},
      {"change_methodology", "@/methodology?dry_run=true", 200,
       json{{"toml", known.at("toml")}, {"reason", "r"}}.dump(), "0"},
      {"methodology_difference", "@/methodology/difference?from=0&to=0"},
      {"export_assessment", "@/export?level=public"},
      {"assessment_audit", "@/audit"},
      {"events", "@/events"},
      {"workshops", "@/workshops"},
      {"make_workshop", "@/workshops", 201, R"({"title": "V", "day": "2015-07-08"})"},
      {"workshop", workshop},
      {"workshop_events", workshop + "/events?view=projector"},
      {"projector", workshop + "/projector"},
      {"exercise_content", exercise},
      {"exercise_progress", exercise + "/progress"},
      {"exercise_results", exercise + "/results"},
      {"exercise_proposals", exercise + "/proposals"},
      {"provisional_ranking", exercise + "/ranking", 409},
      {"exercise_figure", exercise + "/figures/agreement", 404},
      {"workshop_minutes", workshop + "/minutes?format=md"},
      {"command_workshop", workshop + "/commands", 200, R"({"after": 0, "command": "start"})"},
      {"remove_participant", workshop + "/participants/w1-NONE", 404},
      {"hand_device_code", workshop + "/device-codes", 422, R"({"organisation": "none"})"},
      {"add_exercise", workshop + "/exercises", 201, R"({"kind": "danger"})"},
      {"change_exercise", exercise, 200, R"({"kind": "influence", "settings": {"rounds": 1}})", "1"},
      {"remove_exercise", exercise, 200, "", "2"},
      {"change_workshop", workshop, 412, R"({"place": "P"})", "99"},
      {"remove_workshop", workshop, 412, "", "99"},
      {"look_at_workshop", "/workshop/look", 404, R"({"code": "none"})"},
      {"join_workshop", "/workshop/join", 404, R"({"code": "none", "organisation": "none"})"},
      {"own_workshop", "/workshop", 401},
      {"leave_workshop", "/workshop", 401},
      {"own_device_code", "/workshop/device-codes", 401},
      {"participant_events", "/workshop/events", 401},
      {"own_exercise", "/workshop/exercises/1", 401},
      {"own_results", "/workshop/exercises/1/results", 401},
      {"room_proposals", "/workshop/exercises/1/proposals", 401},
      {"propose", "/workshop/exercises/1/proposals", 401, R"({"key": "k", "kind": "factor", "text": "T"})"},
      {"voice", "/workshop/proposals/1/voice", 401, R"({"position": "support"})"},
      {"put_answers", "/workshop/exercises/1/answers", 401, R"({"answers": []})"},
      {"change_assessment", "@", 200, R"({"area": "RS"})", "1"},
      {"archive_assessment", "@", 204, "", "2"},
      {"archive", "/archive"},
      {"restore_assessment", "/archive/" + number("a") + "/restoration", 204},
      {"create_assessment", "/assessments", 201,
       R"({"code": "made", "title": {"en": "T"}, "methodology": "socta-2015", "reference_from": "2013", "reference_to": "2014"})"},
      {"import_assessment", "/assessments/import?code=x&dry_run=true", 201, "no archive", "", kBytes},
      {"accounts", "/accounts"},
      {"change_account", "/accounts/" + number("member"), 200, R"({"disabled": true})", "1"},
      {"reset_totp", "/accounts/" + number("member") + "/totp", 204},
      {"invite", "/invitations", 201, R"({"email": "new@example.org"})"},
      {"invitations", "/invitations"},
      {"look_at_invitation", "/invitations/look", 404, R"({"token": "none"})"},
      {"accept_invitation", "/invitations/accept", 404, R"({"token": "none"})"},
      {"withdraw_invitation", "/invitations/1", 204},
      {"audit", "/audit"},
      {"verify_audit", "/audit/verification"},
      {"backup", "/backup"},
      {"set_up", "/setup", 403,
       R"({"token": "t", "email": "a@b.c", "name": "n", "password": "correct horse battery"})"},
      {"change_own_account", "/account", 200, R"({"name": "New"})", "1"},
      {"change_password", "/account/password", 401,
       R"({"current_password": "wrong", "new_password": "correct horse battery"})"},
      {"begin_totp", "/account/totp", 401, R"({"password": "wrong"})"},
      {"confirm_totp", "/account/totp", 409, R"({"code": "000000"})"},
      {"remove_totp", "/account/totp", 401, R"({"password": "wrong"})"},
      {"sign_in", "/session", 401, R"({"email": "a@example.org", "password": "wrong"})"},
      {"sign_out", "/session", 204},
  };
}

class ApiRoutes : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    known_["a"] = server_.import_example(admin_, "first");
    known_["b"] = server_.import_example(admin_, "second");
    const std::string base = path("@");
    known_["member"] = server_.member(known_["a"], AssessmentRole::observer).account;
    known_["evidence"] = get(base + "/records/evidence?limit=1")["records"][0]["id"];
    known_["toml"] = get("/api/v1/methodologies/socta-2015")["toml"];
    const auto own = server_.send(admin_, "POST", base + "/records/evidence",
                                  R"({"fields": {"code": "OWN1", "source": "S", "text": "T"}})");
    ASSERT_EQ(own.status, 201) << own.bytes;
    known_["own"] = own.json()["id"];
    const auto workshop =
        server_.send(admin_, "POST", base + "/workshops", R"({"title": "W", "day": "2015-07-08"})");
    ASSERT_EQ(workshop.status, 201) << workshop.bytes;
    known_["workshop"] = workshop.json()["workshop"]["id"];
    known_["exercise"] = workshop.json()["exercises"][0]["id"];
    const std::string quick = R"({"draws": 100, "sensitivity": "none"})";
    known_["run"] = server_.send(admin_, "POST", base + "/runs", quick).json()["id"];
    known_["queued"] = server_.send(admin_, "POST", base + "/runs", quick).json()["id"];
    server_.start_runs();
    for (const char* run : {"run", "queued"})
      server_.finished_run(admin_, base + "/runs/" + std::to_string(known_[run].get<std::int64_t>()));
  }

  json get(const std::string& target) { return server_.send(admin_, "GET", target).json(); }

  std::string path(const std::string& target, const char* assessment = "a") {
    std::string whole = "/api/v1" + target;
    if (const std::size_t at = whole.find('@'); at != whole.npos)
      whole.replace(at, 1, "/assessments/" + std::to_string(known_[assessment].get<std::int64_t>()));
    return whole;
  }

  ApiServer::Answer send(const Browser& browser, const Step& step, const char* assessment = "a") {
    const std::string method = upper(operations_.at(step.operation).method);
    return server_.send(browser, method, path(step.target, assessment), step.body, step.if_match, step.type);
  }

  static std::string upper(std::string text) {
    for (char& character : text) character = static_cast<char>(std::toupper(character));
    return text;
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  json known_;
  std::map<std::string, Operation> operations_ = described_operations();
};

bool is_right(const std::string& access) {
  return access != "public" && access != "local" && access != "session" && access != "admin";
}

SOCTA_ON_DATABASES_HERE(ApiRoutes);

TEST_P(ApiRoutes, LetInWhomTheyAreForAndNobodyElse) {
  const Browser stranger = server_.person("stranger@example.org");
  const Browser observer = server_.member(known_["a"], AssessmentRole::observer);
  const Browser reader = server_.member(known_["a"], AssessmentRole::coordinator, HandlingCode::open);
  std::set<std::string> tested;
  for (const Step& step : steps(known_)) {
    SCOPED_TRACE(step.operation);
    tested.insert(step.operation);
    const Operation& operation = operations_.at(step.operation);
    if (operation.access != "public") {
      EXPECT_EQ(send({}, step).status, 401);
    }
    if (operation.access == "admin" || operation.access == "create_assessment" ||
        operation.access == "invite") {
      const int status = send(stranger, step).status;
      EXPECT_TRUE(status == 403 || status == 404) << status;
    }
    if (operation.path.find("{assessment}") == std::string::npos) continue;
    EXPECT_EQ(send(stranger, step).status, 404) << "who is no member";
    EXPECT_EQ(send(observer, step, "b").status, 404) << "another assessment";
    if (is_right(operation.access) && operation.access != "read" && operation.access != "read_results") {
      EXPECT_EQ(send(observer, step).status, 403) << "another role";
    }
    if (step.body.starts_with('{')) {
      Step unknown = step;
      unknown.body = R"({"nobody_asked": 1})";
      EXPECT_EQ(send(admin_, unknown).kind(), "invalid");
    }
  }
  for (const auto& [id, operation] : operations_)
    EXPECT_TRUE(tested.contains(id) || id == "health" || id == "metrics") << id << " has no row in this test";
  EXPECT_EQ(
      server_.send(reader, "GET", path("@/records/evidence/") + std::to_string(known_["own"].get<int>()))
          .status,
      404)
      << "evidence above the clearance";
  EXPECT_EQ(server_.send(reader, "GET", path("@/export?level=restricted")).status, 403);
}

TEST_P(ApiRoutes, AnswerTheRightPerson) {
  for (const Step& step : steps(known_)) {
    if (step.operation == "cancel_run") continue;  // it may be finished by now
    const auto answer = send(admin_, step);
    EXPECT_EQ(answer.status, step.status) << step.operation << ": " << answer.bytes.substr(0, 600);
  }
}

TEST_P(ApiRoutes, ReadWithABoundedNumberOfStatements) {
  constexpr std::int64_t kMost = 60;
  for (const Step& step : steps(known_)) {
    if (operations_.at(step.operation).method != "get" || step.operation == "events") continue;
    if (step.status != 200 || step.target.starts_with("@/records/evidence/" + known_["own"].dump()) ||
        step.operation == "chapter" || step.operation == "series" || step.operation.starts_with("published"))
      continue;
    send(admin_, step);  // fills the caches
    server_.statements();
    EXPECT_EQ(send(admin_, step).status, 200) << step.operation;
    EXPECT_LE(server_.statements(), kMost) << step.operation;
  }
}

}  // namespace
}  // namespace socta
