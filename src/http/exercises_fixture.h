#pragma once

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "http/api_fixture.h"

namespace socta {

/// For tests: a device that takes part in a workshop.
struct Device {
  std::string cookie{};
  std::string token{};
  std::string code{};
};

/// For tests: a workshop of the example with all kinds of exercises, its facilitator and its devices. Danger
/// scoring asks for two forms and two indicators; `item_` and `column_` are the first of them.
class ApiExercises : public testing::Test {
 protected:
  explicit ApiExercises(DatabaseAddress database = {}) : server_(std::move(database)) {
    admin_ = server_.person("admin@example.org", SystemRole::admin);
    assessment_ = server_.import_example(admin_);
    facilitator_ = server_.member(assessment_, AssessmentRole::facilitator);
    base_ = "/api/v1/assessments/" + std::to_string(assessment_) + "/workshops";
    const nlohmann::json made =
        server_.send(facilitator_, "POST", base_, R"({"title": "Room", "day": "2026-07-08"})").json();
    join_code_ = made.at("join_code");
    workshop_ = base_ + "/" + std::to_string(made.at("workshop").at("id").get<int>());
    for (const nlohmann::json& exercise : made.at("exercises")) ids_[exercise.at("kind")] = exercise.at("id");
    const nlohmann::json known =
        server_
            .send(facilitator_, "GET",
                  "/api/v1/assessments/" + std::to_string(assessment_) + "/records/organisations")
            .json();
    for (const nlohmann::json& record : known.at("records"))
      organisations_.push_back(record.at("fields").at("code"));
    use_short_danger();
  }

  std::vector<StoredFile> exported_files() {
    const auto exported =
        server_.send(admin_, "GET", "/api/v1/assessments/" + std::to_string(assessment_) + "/export");
    Problems problems;
    return unpack_assessment(exported.bytes, problems);
  }

  void use_short_danger() {
    const nlohmann::json danger = server_.send(facilitator_, "GET", at("danger")).json();
    item_ = danger.at("items")[0].at("code");
    column_ = danger.at("columns")[0].at("code");
    nlohmann::json settings = {{"items", {item_, danger.at("items")[1].at("code")}},
                               {"indicators", {column_, danger.at("columns")[1].at("code")}}};
    const nlohmann::json order = {{"kind", "danger"}, {"settings", settings}};
    const std::string version = std::to_string(danger.at("exercise").at("version").get<int>());
    const auto changed = server_.send(facilitator_, "PUT", at("danger"), order.dump(), version);
    ASSERT_EQ(changed.status, 200) << changed.bytes;
  }

  std::string at(const std::string& kind, const std::string& rest = "") const {
    return workshop_ + "/exercises/" + std::to_string(ids_.at(kind)) + rest;
  }
  std::string own(const std::string& kind, const std::string& rest = "") const {
    return "/api/v1/workshop/exercises/" + std::to_string(ids_.at(kind)) + rest;
  }

  ApiServer::Answer command(nlohmann::json order) {
    if (!order.contains("after")) order["after"] = last_;
    auto answer = server_.send(facilitator_, "POST", workshop_ + "/commands", order.dump());
    if (answer.status == 200) last_ = answer.json().at("last_command");
    return answer;
  }
  void steer(const std::string& word, const std::string& kind = "") {
    nlohmann::json order = {{"command", word}};
    if (!kind.empty()) order["exercise"] = ids_.at(kind);
    const auto answer = command(order);
    ASSERT_EQ(answer.status, 200) << word << " " << answer.bytes;
  }

  Device join(std::size_t organisation) {
    const nlohmann::json order = {{"code", join_code_}, {"organisation", organisations_.at(organisation)}};
    const auto answer = server_.send_raw("POST", "/api/v1/workshop/join", order.dump(),
                                         {{"Host", "localhost"}, {"Content-Type", "application/json"}});
    EXPECT_EQ(answer.status, 201) << answer.bytes;
    const std::string set = answer.header("Set-Cookie");
    return {set.substr(0, set.find(';')), answer.json().at("csrf_token"),
            answer.json().at("participant").at("code")};
  }

  ApiServer::Answer send(const Device& device, std::string_view method, const std::string& target,
                         const std::string& body = "") {
    NamedValues headers = {{"Host", "localhost"}};
    if (!device.cookie.empty()) headers.push_back({"Cookie", device.cookie});
    if (!device.token.empty()) headers.push_back({"X-CSRF-Token", device.token});
    if (!body.empty()) headers.push_back({"Content-Type", "application/json"});
    return server_.send_raw(method, target, body, std::move(headers));
  }

  void answer(const Device& device, int round, double best, const std::string& why = "") {
    const nlohmann::json order = {{"answers",
                                   {{{"round", round},
                                     {"item", item_},
                                     {"column", column_},
                                     {"low", best - 0.5},
                                     {"best", best},
                                     {"high", best + 0.5},
                                     {"confidence", 80},
                                     {"rationale", why},
                                     {"sequence", round}}}}};
    const auto sent = send(device, "PUT", own("danger", "/answers"), order.dump());
    ASSERT_EQ(sent.status, 200) << sent.bytes;
    ASSERT_EQ(sent.json().at("accepted").size(), 1U) << sent.bytes;
  }

  nlohmann::json cell(const nlohmann::json& results) {
    for (const nlohmann::json& one : results.at("cells"))
      if (one.at("item") == item_ && one.at("column") == column_) return one;
    return {};
  }

  ApiServer server_;
  ApiServer::Browser admin_;
  ApiServer::Browser facilitator_;
  std::int64_t assessment_ = 0;
  std::string base_;
  std::string workshop_;
  std::string join_code_;
  std::map<std::string, int> ids_;
  std::vector<std::string> organisations_;
  std::string item_;
  std::string column_;
  std::int64_t last_ = 0;
};

}  // namespace socta
