// What is above a member's clearance, route by route: an assessment is given things of one name that are
// restricted, and the name must be in the answers of those who may see them and in nobody else's.
#include <gtest/gtest.h>

#include <set>

#include "app/test_installation.h"
#include "format/zip_archive.h"
#include "http/api_fixture.h"
#include "http/described_operations.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

// In every restricted thing of the test, and nowhere else.
constexpr std::string_view kName = "zmarker";

/// A route that answers with handled content: whoever may see it finds the name there.
struct Reading {
  std::string operation;
  std::string target;  ///< @ is the assessment; {run}, {evidence}, {group}, {file} are numbers
  std::string body{};
};

const Reading kReadings[] = {
    {"search", "@/search?q=zmarker"},
    {"records", "@/records/evidence?limit=200"},
    {"records", "@/records/evidence?code=ZMARKER_E"},
    {"records", "@/records/evidence?q=zmarker"},
    {"records", "@/records/groups"},
    {"records", "@/records/group_links"},
    {"records", "@/records/group_scores?limit=200"},
    {"record", "@/records/evidence/{evidence}"},
    {"record", "@/records/groups/{group}"},
    {"record_history", "@/records/evidence/{evidence}/history"},
    {"attachments", "@/records/evidence/{evidence}/attachments"},
    {"attachment", "@/records/evidence/{evidence}/attachments/{file}"},
    {"chapters", "@/narrative"},
    {"chapter", "@/narrative/900-zmarker.en"},
    {"series_list", "@/series"},
    {"series", "@/series/zmarker_s"},
    {"look_at_statistics", "@/statistics/look", R"({"reading": {"file": "statistics/zmarker.csv"}})"},
    {"results", "@/runs/{run}/results"},
    {"figure", "@/runs/{run}/figures/graph"},
    {"figure", "@/runs/{run}/figures/trend?series=zmarker_s"},
    {"report", "@/runs/{run}/report?format=md"},
    {"report", "@/runs/{run}/report?format=html"},
    {"export_assessment", "@/export"},
    {"assessment_audit", "@/audit?limit=200"},
};

/// A change of what is above the clearance: for whoever may not see it, it is not there.
struct Writing {
  std::string operation;
  std::string target;
  std::string body{};
  std::string type = "application/json";
};

const Writing kWritings[] = {
    {"change_record", "@/records/evidence/{evidence}",
     R"({"fields": {"code": "E", "source": "S", "text": "T"}})"},
    {"remove_record", "@/records/evidence/{evidence}"},
    {"create_record", "@/records/evidence",
     R"({"fields": {"code": "NEW", "source": "S", "text": "T", "handling": "restricted"}})"},
    {"attach", "@/records/evidence/{evidence}/attachments?name=a.txt", "content", "application/octet-stream"},
    {"detach", "@/records/evidence/{evidence}/attachments/{file}"},
    {"write_chapter", "@/narrative/900-zmarker.en", R"({"markdown": "# New\n"})"},
    {"upload_statistics", "@/statistics/files?name=zmarker.csv", "year,value\n2013,1\n",
     "application/octet-stream"},
    {"save_series", "@/series/other",
     R"({"name": {"en": "S"}, "source": {"publisher": "P"}, "handling": "public", "reading": {"file": "statistics/zmarker.csv", "period_column": "year", "value_column": "value"}})"},
    {"save_series", "@/series/zmarker_s",
     R"({"name": {"en": "S"}, "source": {"publisher": "P"}, "handling": "public", "reading": {"file": "statistics/other.csv", "period_column": "year", "value_column": "value"}})"},
    {"remove_series", "@/series/zmarker_s"},
};

/// Routes that hold nothing with a handling code, and why.
const std::map<std::string, const char*> kWithoutHandling = {
    {"methodologies", "built into the program"},
    {"methodology", "built into the program"},
    {"assessment_methodology", "a methodology has no handling code"},
    {"change_methodology", "a methodology has no handling code"},
    {"methodology_difference", "a methodology has no handling code"},
    {"structure", "the methodology and names of what is assessed"},
    {"assessments", "what assessment.toml says"},
    {"assessment", "what assessment.toml says"},
    {"change_assessment", "what assessment.toml says"},
    {"archive_assessment", "answers with nothing"},
    {"create_assessment", "a new one"},
    {"import_assessment", "what its sender sent"},
    {"archive", "code and title of assessments"},
    {"restore_assessment", "answers with nothing"},
    {"overview", "numbers and milestones; tested below all the same"},
    {"check", "tested below: problems of what is above the clearance"},
    {"tables", "names of tables and columns"},
    {"members", "accounts"},
    {"set_member", "accounts"},
    {"remove_member", "accounts"},
    {"runs", "state and options of runs"},
    {"run", "state and options of a run"},
    {"start_run", "state and options of a run"},
    {"repeat_run", "state and options of a run"},
    {"cancel_run", "answers with nothing"},
    {"publish_run", "answers with nothing"},
    {"unpublish_run", "answers with nothing"},
    {"ranking", "scores and ranks of the whole assessment, for every level (docs/rights.md)"},
    {"compare_runs", "scores and ranks of the whole assessment, for every level (docs/rights.md)"},
    {"what_if", "scores and ranks of the whole assessment, for every level (docs/rights.md)"},
    {"figures", "kinds of figures"},
    {"explain", "tested below: nothing of what is above the clearance"},
    {"events", "tested in api_events_test.cpp"},
    {"published_assessments", "at level public, tested below"},
    {"published_ranking", "at level public, tested below"},
    {"published_figure", "at level public, tested below"},
    {"published_report", "at level public, tested below"},
    {"audit", "for administrators, who have no clearance: they see what was done, as the log has it"},
    {"verify_audit", "whether the chain is whole"},
    {"backup", "for administrators, who run the system: a whole copy"},
    {"workshops", "a workshop has no handling code"},
    {"make_workshop", "a workshop has no handling code"},
    {"workshop", "a workshop has no handling code"},
    {"change_workshop", "a workshop has no handling code"},
    {"remove_workshop", "a workshop has no handling code"},
    {"add_exercise", "a workshop has no handling code"},
    {"change_exercise", "a workshop has no handling code"},
    {"remove_exercise", "a workshop has no handling code"},
    {"workshop_events", "a workshop has no handling code; who hears what is tested in api_workshop_test.cpp"},
    {"look_at_workshop", "what a participant sees of its workshop"},
    {"join_workshop", "what a participant sees of its workshop"},
    {"own_workshop", "what a participant sees of its workshop"},
    {"leave_workshop", "answers with nothing"},
    {"participant_events", "what a participant hears of its workshop"},
    {"put_answers", "the own answers"},
    {"exercise_content", "a workshop has no handling code"},
    {"command_workshop", "a workshop has no handling code"},
    {"projector", "a workshop has no handling code"},
    {"exercise_progress", "a workshop has no handling code"},
    {"exercise_results", "a workshop has no handling code"},
    {"exercise_proposals", "a workshop has no handling code"},
    {"exercise_figure", "a workshop has no handling code"},
    {"workshop_minutes", "a workshop has no handling code; nothing of a run above the lowest level"},
    {"provisional_ranking", "scores and ranks of the whole assessment, for every level (docs/rights.md)"},
    {"hand_device_code", "a workshop has no handling code"},
    {"remove_participant", "a workshop has no handling code"},
    {"own_device_code", "a workshop has no handling code"},
    {"own_exercise", "a workshop has no handling code"},
    {"own_results", "a workshop has no handling code"},
    {"room_proposals", "a workshop has no handling code"},
    {"propose", "a workshop has no handling code"},
    {"voice", "a workshop has no handling code"},
    {"health", "the server"},
    {"metrics", "the server"},
    {"current_session", "the own account"},
    {"sign_in", "the own account"},
    {"sign_out", "the own account"},
    {"setup_state", "the installation"},
    {"set_up", "the installation"},
    {"accounts", "accounts"},
    {"change_account", "accounts"},
    {"reset_totp", "accounts"},
    {"invite", "invitations"},
    {"invitations", "invitations"},
    {"look_at_invitation", "invitations"},
    {"accept_invitation", "invitations"},
    {"withdraw_invitation", "invitations"},
    {"change_own_account", "the own account"},
    {"change_password", "the own account"},
    {"begin_totp", "the own account"},
    {"confirm_totp", "the own account"},
    {"remove_totp", "the own account"},
};

bool names_it(std::string text) {
  for (char& character : text)
    character = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
  return text.find(kName) != text.npos;
}

// What an answer says, in an archive too.
std::string said(const ApiServer::Answer& answer) {
  if (!answer.bytes.starts_with("PK")) return answer.bytes;
  Problems problems;
  auto archive = ZipArchive::open(answer.bytes, "export.zip", {}, problems);
  std::string all;
  for (const std::string& name : archive->names())
    all += name + "\n" + archive->read(name, problems).value_or("");
  return all;
}

class ApiClearance : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    numbers_["evidence"] = create(
        "evidence",
        R"({"code": "ZMARKER_E", "items": ["heroin"], "source": "zmarker", "text": "zmarker", "handling": "restricted"})");
    numbers_["group"] =
        create("groups", R"({"code": "ZMARKER_G", "description": "zmarker", "handling": "restricted"})");
    create("group_links",
           R"({"from": "ZMARKER_G", "to": "OCG-1", "kind": "zmarker", "evidence": ["ZMARKER_E"]})");
    create("group_scores",
           R"({"group": "ZMARKER_G", "attribute": "more_than_two_people", "level": "unknown"})");
    numbers_["file"] = expect(201, "POST", "@/records/evidence/{evidence}/attachments?name=zmarker.txt",
                              "zmarker", "application/octet-stream")["id"]
                           .dump();
    expect(200, "PUT", "@/narrative/900-zmarker.en",
           R"({"markdown": "<!-- handling: restricted -->\n# Zmarker\n\nzmarker [@ZMARKER_E]\n"})",
           "application/json", "0");
    make_series();
    numbers_["run"] = expect(202, "POST", "@/runs", R"({"draws": 100, "sensitivity": "none"})")["id"].dump();
    server_.start_runs();
    ASSERT_EQ(server_.finished_run(admin_, path("@/runs/{run}"))["state"], "done");
  }

  std::string create(const std::string& table, const std::string& fields) {
    return expect(201, "POST", "@/records/" + table, R"({"fields": )" + fields + "}")["id"].dump();
  }

  void make_series() {
    for (const char* name : {"zmarker", "other"})
      expect(201, "POST", std::string("@/statistics/files?name=") + name + ".csv",
             "year,value,note\n2013,5,zmarker\n2014,6,zmarker\n", "application/octet-stream");
    expect(200, "PUT", "@/series/zmarker_s",
           R"({"name": {"en": "Zmarker"}, "source": {"publisher": "Zmarker"}, "handling": "restricted",
               "reading": {"file": "statistics/zmarker.csv", "period_column": "year", "value_column": "value"},
               "feeds": [{"item": "heroin", "indicator": "scope_extent",
                          "normaliser": {"kind": "goalposts", "low": 0, "high": 10}}]})",
           "application/json", "0");
  }

  json expect(int status, const char* method, const std::string& target, const std::string& body = "",
              const std::string& type = "application/json", const std::string& version = "") {
    const auto answer = server_.send(admin_, method, path(target), body, version, type);
    EXPECT_EQ(answer.status, status) << target << " " << answer.bytes.substr(0, 1000);
    return answer.json();
  }

  std::string path(std::string target) const {
    target = "/api/v1" + target;
    const auto put = [&target](const std::string& place, const std::string& value) {
      if (const std::size_t at = target.find(place); at != target.npos)
        target.replace(at, place.size(), value);
    };
    put("@", "/assessments/" + std::to_string(assessment_));
    for (const auto& [name, number] : numbers_) put("{" + name + "}", number);
    return target;
  }

  std::string method_of(const std::string& operation) const {
    std::string method = operations_.at(operation).method;
    for (char& character : method) character = static_cast<char>(std::toupper(character));
    return method;
  }

  ApiServer::Answer read(const Browser& browser, const Reading& row) {
    return server_.send(browser, method_of(row.operation), path(row.target), row.body);
  }

  Browser coordinator(HandlingCode clearance) {
    return server_.member(assessment_, AssessmentRole::coordinator, clearance);
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::int64_t assessment_ = server_.import_example(admin_);
  std::map<std::string, std::string> numbers_;
  std::map<std::string, Operation> operations_ = described_operations();
};

SOCTA_ON_DATABASES_HERE(ApiClearance);

TEST_P(ApiClearance, EveryRouteIsTestedOrHasAReason) {
  std::set<std::string> tested;
  for (const Reading& row : kReadings) tested.insert(row.operation);
  for (const Writing& row : kWritings) tested.insert(row.operation);
  for (const auto& [id, operation] : operations_)
    EXPECT_NE(tested.contains(id), kWithoutHandling.contains(id))
        << id << " has to stand in one of the tables of this file: what it holds, or why it holds nothing";
  for (const auto& [id, reason] : kWithoutHandling) EXPECT_TRUE(operations_.contains(id)) << id;
}

TEST_P(ApiClearance, WhatIsAboveItIsInNoAnswer) {
  for (const HandlingCode low : {HandlingCode::open, HandlingCode::consultation}) {
    const Browser reader = coordinator(low);
    for (const Reading& row : kReadings) {
      const auto answer = read(reader, row);
      EXPECT_FALSE(answer.status == 200 && names_it(said(answer)))
          << row.target << " " << answer.bytes.substr(0, 3000);
      EXPECT_TRUE(answer.status == 200 || answer.status == 404) << row.target << " " << answer.status;
    }
    for (const char* target :
         {"@/overview", "@/check", "@/structure", "@/runs/{run}/ranking",
          "@/runs/{run}/explanation?item=heroin",
          "@/runs/{run}/explanation?item=heroin&indicator=scope_extent", "@/runs/{run}/figures",
          "@/runs/{run}/comparison?with={run}", "@/tables", "@/runs"})
      EXPECT_FALSE(names_it(said(server_.send(reader, "GET", path(target))))) << target;
  }
  const Browser cleared = coordinator(HandlingCode::restricted);
  for (const Reading& row : kReadings)
    EXPECT_TRUE(names_it(said(read(cleared, row))))
        << row.target << " " << read(cleared, row).bytes.substr(0, 500);
}

TEST_P(ApiClearance, WhatIsAboveItIsNotChanged) {
  const Browser writer = coordinator(HandlingCode::open);
  const Browser cleared = coordinator(HandlingCode::restricted);
  for (const Writing& row : kWritings) {
    const auto answer =
        server_.send(writer, method_of(row.operation), path(row.target), row.body, "1", row.type);
    EXPECT_TRUE(answer.status == 403 || answer.status == 404 || answer.status == 409)
        << row.operation << " " << row.target << " " << answer.status << answer.bytes;
  }
  for (const Reading& row : kReadings)
    EXPECT_TRUE(names_it(said(read(cleared, row)))) << row.target << " is as it was";
}

TEST_P(ApiClearance, WhatIsPublishedHasNothingAboveLevelPublic) {
  expect(204, "PUT", "@/runs/{run}/publication");
  for (const char* target :
       {"/public/assessments", "/public/assessments/serbia-2015/ranking",
        "/public/assessments/serbia-2015/figures/graph", "/public/assessments/serbia-2015/report?format=md",
        "/public/assessments/serbia-2015/report?format=html"})
    EXPECT_FALSE(names_it(said(server_.send({}, "GET", path(target))))) << target;
  EXPECT_EQ(server_.send({}, "GET", path("/public/assessments/serbia-2015/report?format=md")).status, 200);
}

}  // namespace
}  // namespace socta
