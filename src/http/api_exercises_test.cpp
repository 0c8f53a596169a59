#include "app/archive.h"
#include "app/assess_folder.h"
#include "app/loaded_case.h"
#include "app/workshop_live.h"
#include "format/assessment_writer.h"
#include "format/folder_files.h"
#include "format/results_writer.h"
#include "http/exercises_fixture.h"

namespace socta {
namespace {

using nlohmann::json;

TEST_F(ApiExercises, ABlindRoundShowsCountsToEverybodyAndAnswersToNobody) {
  steer("start");
  steer("open", "danger");
  const std::vector<Device> devices = {join(0), join(0), join(1)};
  for (std::size_t i = 0; i < devices.size(); ++i)
    answer(devices[i], 1, 1.5 + static_cast<double>(i) / 2, "secret reason");
  const auto nothing_is_shown = [&](const char* when) {
    const ApiServer::Answer answers[] = {
        server_.send(facilitator_, "GET", at("danger", "/results")),
        send(devices[0], "GET", own("danger", "/results")),
        server_.send(facilitator_, "GET", at("danger", "/progress")),
        server_.send(facilitator_, "GET", workshop_ + "/projector"),
        server_.send(facilitator_, "GET", workshop_),
        server_.send(facilitator_, "GET", at("danger")),
        send(devices[0], "GET", own("danger")),
    };
    for (const ApiServer::Answer& one : answers) {
      EXPECT_EQ(one.status, 200) << when << one.bytes.substr(0, 300);
      EXPECT_EQ(one.bytes.find("secret reason"), std::string::npos) << when;
    }
    for (int i = 0; i < 2; ++i) {
      EXPECT_FALSE(answers[i].json().at("shown").get<bool>()) << when;
      EXPECT_TRUE(answers[i].json().at("cells").empty()) << when;
      EXPECT_EQ(answers[i].json().at("answers"), 3) << when;
    }
    EXPECT_EQ(server_.send(facilitator_, "GET", at("danger", "/ranking")).status, 409) << when;
  };
  nothing_is_shown("while open");
  steer("lock", "danger");
  nothing_is_shown("while locked");
  const json progress = server_.send(facilitator_, "GET", at("danger", "/progress")).json();
  EXPECT_EQ(progress.at("cells"), 4);
  EXPECT_EQ(progress.at("participants")[0].at("answered"), 1);
  EXPECT_EQ(server_.send(facilitator_, "GET", workshop_ + "/projector").json().at("count"),
            (json{{"participants", 3}, {"joined", 3}, {"answers", 3}, {"expected", 12}}));

  steer("reveal", "danger");
  const json shown = send(devices[2], "GET", own("danger", "/results")).json();
  EXPECT_TRUE(shown.at("shown").get<bool>());
  EXPECT_EQ(cell(shown).at("reasons"), (json{"secret reason", "secret reason", "secret reason"}));
  EXPECT_EQ(cell(shown).at("distribution").size(), 3U);
  EXPECT_EQ(cell(shown).at("own").at("best"), 2.5);
  EXPECT_EQ(cell(server_.send(facilitator_, "GET", at("danger", "/results")).json()).count("own"), 0U);

  steer("undo");
  nothing_is_shown("after the reveal was taken back");
}

TEST_F(ApiExercises, ASecondRoundIsBlindToo) {
  steer("start");
  steer("open", "danger");
  const Device one = join(0);
  const Device other = join(1);
  answer(one, 1, 1);
  answer(other, 1, 3);
  steer("lock", "danger");
  steer("reveal", "danger");
  steer("next_round", "danger");
  answer(one, 2, 2);
  const json second = send(other, "GET", own("danger", "/results")).json();
  EXPECT_EQ(second.at("round"), 2);
  EXPECT_FALSE(second.at("shown").get<bool>());
  const json first = send(other, "GET", own("danger", "/results?round=1")).json();
  EXPECT_TRUE(first.at("shown").get<bool>());
  const json content = send(other, "GET", own("danger")).json();
  EXPECT_EQ(content.at("order")[0], (json{{"item", item_}, {"column", column_}, {"why", "disagreement"}}));
  EXPECT_EQ(send(other, "GET", own("danger", "/results?round=3")).status, 404);
}

TEST_F(ApiExercises, ALiveRoundShowsEveryAnswerAsSoonAsItIsTold) {
  const json danger = server_.send(facilitator_, "GET", at("danger")).json();
  json settings = danger.at("exercise").at("settings");
  settings["blind"] = "none";
  const json order = {{"kind", "danger"}, {"settings", settings}};
  ASSERT_EQ(server_.send(facilitator_, "PUT", at("danger"), order.dump(), "2").status, 200);
  steer("start");
  steer("open", "danger");
  for (std::size_t number = 1; number <= 3; ++number) {
    const Device device = join(0);
    answer(device, 1, 2, "reason " + std::to_string(number));
    server_.service().live.flush();
    const json own_results = send(device, "GET", own("danger", "/results")).json();
    EXPECT_EQ(own_results.at("answers"), number);
    EXPECT_EQ(cell(own_results).at("reasons").size(), number);
    EXPECT_EQ(cell(own_results).at("own").at("best"), 2);
    const json shown = server_.send(facilitator_, "GET", at("danger", "/results")).json();
    EXPECT_EQ(cell(shown).at("reasons").size(), number);
    EXPECT_FALSE(cell(shown).contains("own"));
  }
}

TEST_F(ApiExercises, WhoSteersOnAnOldViewIsToldWhatTheWorkshopIsNow) {
  steer("start");
  const auto late = command({{"after", 0}, {"command", "open"}, {"exercise", ids_.at("danger")}});
  EXPECT_EQ(late.status, http_status(ErrorKind::stale));
  EXPECT_EQ(late.json().at("error").at("current").at("last_command"), 1);
  const auto wrong = command({{"command", "reveal"}, {"exercise", ids_.at("danger")}});
  EXPECT_EQ(wrong.status, 409);
  EXPECT_EQ(server_.send(facilitator_, "GET", workshop_).json().at("last_command"), 1);
}

TEST_F(ApiExercises, AClosedExerciseIsRecordsOfTheAssessmentAndUndoTakesThemBack) {
  steer("start");
  steer("open", "danger");
  const Device one = join(0);
  answer(one, 1, 2);
  for (const char* word : {"lock", "reveal", "close"}) steer(word, "danger");
  const std::string tables = "/api/v1/assessments/" + std::to_string(assessment_) + "/records/";
  const auto count = [&](const std::string& table, const std::string& column, const std::string& value) {
    return server_.send(facilitator_, "GET", tables + table + "?limit=1&" + column + "=" + value)
        .json()
        .at("total")
        .get<int>();
  };
  EXPECT_EQ(count("judgements", "assessor", one.code), 1);
  EXPECT_EQ(count("assessors", "code", one.code), 1);
  steer("undo");
  EXPECT_EQ(count("judgements", "assessor", one.code), 0);
  EXPECT_EQ(count("assessors", "code", one.code), 0);
  steer("close", "danger");
  EXPECT_EQ(count("judgements", "assessor", one.code), 1);
}

TEST_F(ApiExercises, TheSameJudgementsByWorkshopAndByFileGiveTheSameBytesOfResults) {
  std::vector<StoredFile> by_file = exported_files();
  steer("start");
  steer("open", "danger");
  std::vector<Device> devices = {join(1), join(1), join(1)};
  std::ranges::sort(devices, {}, &Device::code);
  for (std::size_t i = 0; i < devices.size(); ++i) answer(devices[i], 1, 1 + static_cast<double>(i));
  for (const char* word : {"lock", "reveal", "next_round"}) steer(word, "danger");
  answer(devices[1], 2, 3);
  for (const char* word : {"lock", "reveal", "close"}) steer(word, "danger");

  Assessment typed = load_case(by_file).input.value().assessment;
  const double best[2][3] = {{1, 2, 3}, {1, 3, 3}};
  for (std::size_t i = 0; i < 3; ++i) typed.assessors.push_back({devices[i].code, organisations_[1], {}, {}});
  for (int round = 1; round <= 2; ++round)
    for (std::size_t i = 0; i < 3; ++i) {
      const double value = best[round - 1][i];
      typed.judgements.push_back({.round = round,
                                  .assessor = devices[i].code,
                                  .item = item_,
                                  .column = column_,
                                  .answer = {value - 0.5, value, value + 0.5, 80},
                                  .workshop = "w1.4"});
    }
  by_file = canonical_parts(typed);
  const auto results = [](const std::vector<StoredFile>& of) {
    const auto folder = std::filesystem::temp_directory_path() / ("socta-exercises-" + new_token());
    write_folder_files(folder, of);
    const Results computed = assess_folder({.folder = folder, .draws = 200}).results;
    std::filesystem::remove_all(folder);
    return write_results(computed);
  };
  const std::string by_workshop = results(exported_files());
  EXPECT_GT(by_workshop.size(), 1000U);
  EXPECT_TRUE(by_workshop == results(by_file));
}

TEST_F(ApiExercises, ProposalsAreMadeOnceSupportedMergedAndDecided) {
  steer("start");
  steer("open", "pestle");
  const Device one = join(0);
  const Device other = join(1);
  const Device third = join(0);
  const auto propose = [&](const Device& who, const char* key, const char* text) {
    const json order = {{"key", key}, {"kind", "factor"}, {"category", "political"}, {"text", text}};
    const auto made = send(who, "POST", own("pestle", "/proposals"), order.dump());
    EXPECT_EQ(made.status, 201) << made.bytes;
    return made.json();
  };
  const json first = propose(one, "k1", "New law");
  EXPECT_EQ(propose(one, "k1", "New law").at("id"), first.at("id"));
  EXPECT_EQ(first.at("code"), "f01");
  EXPECT_TRUE(first.at("mine").get<bool>());
  const json second = propose(other, "k1", "A new law");
  EXPECT_NE(second.at("id"), first.at("id"));
  const std::string voice =
      "/api/v1/workshop/proposals/" + std::to_string(first.at("id").get<int>()) + "/voice";
  EXPECT_EQ(send(other, "PUT", voice, R"({"position": "object", "reason": "double"})").json().at("object"),
            1);
  const json again = send(other, "PUT", voice, R"({"position": "support"})").json();
  EXPECT_EQ(again.at("support"), 1);
  EXPECT_EQ(again.at("object"), 0);
  EXPECT_EQ(send(one, "PUT", voice, R"({"position": "support"})").status, 409);

  const json merge = {{"command", "merge"},
                      {"exercise", ids_.at("pestle")},
                      {"proposals", {second.at("id")}},
                      {"into", first.at("id")}};
  EXPECT_EQ(command(merge).status, 200);
  const json decide = {{"command", "decide"},
                       {"proposal", first.at("id")},
                       {"decision", "accepted"},
                       {"reason", "it is likely"}};
  EXPECT_EQ(command(decide).status, 200);
  const std::string merged =
      "/api/v1/workshop/proposals/" + std::to_string(second.at("id").get<int>()) + "/voice";
  const struct {
    const Device& who;
    const std::string& of;
    const char* voice;
    int status;
  } votes[] = {{other, voice, R"({"position": "support"})", 200},  // the same, sent again
               {other, voice, R"({"position": "none"})", 409},
               {other, voice, R"({"position": "object", "reason": "late"})", 409},
               {third, voice, R"({"position": "support"})", 409},
               {third, voice, R"({"position": "none"})", 200},
               {third, merged, R"({"position": "support"})", 409}};
  for (const auto& row : votes)
    EXPECT_EQ(send(row.who, "PUT", row.of, row.voice).status, row.status) << row.voice;
  const json list = server_.send(facilitator_, "GET", at("pestle", "/proposals")).json().at("proposals");
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].at("state"), "accepted");
  EXPECT_EQ(list[0].at("decision_reason"), "it is likely");
  EXPECT_EQ(list[0].at("support"), 1);
  EXPECT_EQ(list[0].at("object"), 0);
  EXPECT_EQ(list[1].at("state"), "merged");
  EXPECT_EQ(list[1].at("merged_into"), first.at("id"));
  EXPECT_FALSE(list[0].at("mine").get<bool>());
}

TEST_F(ApiExercises, AnAcceptedProposalAndTheVersionThatCarriesItOutNameEachOther) {
  steer("start");
  steer("open", "briefing");
  const Device one = join(0);
  const json order = {
      {"key", "k"}, {"kind", "methodology"}, {"place", "group.scope"}, {"text", "Weigh less"}};
  const int proposal = send(one, "POST", own("briefing", "/proposals"), order.dump()).json().at("id");
  const auto coordinator = server_.member(assessment_, AssessmentRole::coordinator);
  const std::string methodology = "/api/v1/assessments/" + std::to_string(assessment_) + "/methodology";
  const json document = server_.send(coordinator, "GET", methodology).json();
  json change = {{"toml", document.at("toml")}, {"reason", "workshop"}, {"proposal", proposal}};
  const auto store = [&] {
    return server_.send(coordinator, "PUT", methodology, change.dump(),
                        std::to_string(document.at("version").get<int>()));
  };
  EXPECT_EQ(store().status, 409);
  command({{"command", "decide"}, {"proposal", proposal}, {"decision", "accepted"}, {"reason", "true"}});
  const auto stored = store();
  ASSERT_EQ(stored.status, 200) << stored.bytes.substr(0, 500);
  const json version = stored.json().at("versions")[0];
  EXPECT_EQ(version.at("proposal"), proposal);
  const json seen = send(one, "GET", own("briefing", "/proposals")).json().at("proposals")[0];
  EXPECT_EQ(seen.at("methodology_version"), version.at("version"));
  EXPECT_EQ(seen.at("state"), "accepted");
  EXPECT_TRUE(server_.send(facilitator_, "GET", workshop_).json().at("methodology_changed").is_boolean());
  change["proposal"] = proposal + 1000;
  EXPECT_EQ(store().status, 404);
}

TEST_F(ApiExercises, WhatDoesNotFitAnExerciseIsRefused) {
  steer("start");
  const Device one = join(0);
  const std::string factor = R"({"key": "k", "kind": "factor", "category": "political", "text": "x"})";
  EXPECT_EQ(send(one, "POST", own("pestle", "/proposals"), factor).status, 409);
  steer("open", "pestle");
  steer("open", "danger");
  EXPECT_EQ(send(one, "POST", own("danger", "/proposals"), factor).status, 422);
  EXPECT_EQ(send(one, "POST", own("pestle", "/proposals"),
                 R"({"key": "k", "kind": "factor", "category": "weather", "text": "x"})")
                .status,
            422);
  for (const char* body : {R"({"command": "open"})", R"({"after": 0})", R"({"after": 0, "command": "vote"})",
                           R"({"after": 0, "command": "merge", "proposals": ["a"]})"})
    EXPECT_EQ(server_.send(facilitator_, "POST", workshop_ + "/commands", body).status, 422) << body;
}

TEST_F(ApiExercises, NobodySteersOrLooksWhoMayNot) {
  const auto observer = server_.member(assessment_, AssessmentRole::observer);
  const auto contributor =
      server_.member(assessment_, AssessmentRole::contributor, HandlingCode::consultation, organisations_[0]);
  const auto stranger = server_.person("stranger@example.org");
  const std::int64_t second = server_.import_example(admin_, "second");
  const auto neighbour = server_.member(second, AssessmentRole::coordinator);
  const std::string command = R"({"after": 0, "command": "start"})";
  const std::pair<const char*, std::string> routes[] = {
      {"POST", "/commands"},
      {"GET", "/projector"},
      {"GET", at("danger").substr(workshop_.size())},
      {"GET", at("danger", "/progress").substr(workshop_.size())},
      {"GET", at("danger", "/results").substr(workshop_.size())},
      {"GET", at("danger", "/proposals").substr(workshop_.size())},
      {"GET", at("danger", "/ranking").substr(workshop_.size())},
      {"GET", at("danger", "/figures/agreement").substr(workshop_.size())},
      {"GET", "/minutes?format=md"}};
  for (const auto& [method, path] : routes) {
    const std::string body = method == std::string("POST") ? command : "";
    EXPECT_EQ(server_.send({}, method, workshop_ + path, body).status, 401) << path;
    EXPECT_EQ(server_.send(observer, method, workshop_ + path, body).status, 403) << path;
    EXPECT_EQ(server_.send(contributor, method, workshop_ + path, body).status, 403) << path;
    EXPECT_EQ(server_.send(stranger, method, workshop_ + path, body).status, 404) << path;
    const std::string through_other = "/api/v1/assessments/" + std::to_string(second) +
                                      workshop_.substr(workshop_.find("/workshops")) + path;
    EXPECT_EQ(server_.send(neighbour, method, through_other, body).status, 404) << path;
  }
}

TEST_F(ApiExercises, AParticipantHasNoPlaceInAnotherWorkshop) {
  steer("start");
  steer("open", "danger");
  const Device here = join(0);
  const json other =
      server_.send(facilitator_, "POST", base_, R"({"title": "Other room", "day": "2026-07-09"})").json();
  const std::string theirs =
      "/api/v1/workshop/exercises/" + std::to_string(other.at("exercises")[3].at("id").get<int>());
  const std::string proposal = R"({"key": "k", "kind": "factor", "category": "political", "text": "x"})";
  const std::tuple<const char*, std::string, std::string> routes[] = {
      {"GET", "", ""}, {"GET", "/results", ""}, {"GET", "/proposals", ""}, {"POST", "/proposals", proposal}};
  for (const auto& [method, path, body] : routes) {
    EXPECT_EQ(send(here, method, theirs + path, body).status, 404) << path;
    EXPECT_EQ(send({}, method, own("danger") + path, body).status, 401) << path;
    EXPECT_EQ(send({"socta_participant=1.forged", "", ""}, method, own("danger") + path, body).status,
              method == std::string("GET") ? 401 : 403)
        << path;
  }
  EXPECT_EQ(send(here, "PUT", "/api/v1/workshop/proposals/999/voice", R"({"position": "none"})").status, 404);
}

}  // namespace
}  // namespace socta
