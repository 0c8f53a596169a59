#pragma once

#include <string>

#include "app/test_installation.h"
#include "http/exercises_fixture.h"

namespace socta {

/// For tests on both databases: places that change devices.
class ApiPlaces : public ApiExercises, public testing::WithParamInterface<Dialect> {
 protected:
  ApiPlaces() : ApiExercises(new_database(GetParam())) {}

  static constexpr const char* kSecret = "told in secret";

  nlohmann::json view_of(const Device& device) { return send(device, "GET", "/api/v1/workshop").json(); }

  /// What a try to join comes to; the device may hold a place already.
  ApiServer::Answer enter(const nlohmann::json& order, const Device& device = {}) {
    nlohmann::json whole = order;
    whole["code"] = join_code_;
    return send(device, "POST", "/api/v1/workshop/join", whole.dump());
  }

  static Device device_of(const ApiServer::Answer& joined) {
    EXPECT_EQ(joined.status, 201) << joined.bytes;
    const std::string set = joined.header("Set-Cookie");
    return {set.substr(0, set.find(';')), joined.json().at("csrf_token"),
            joined.json().at("participant").at("code")};
  }

  std::string code_of_facilitator(const nlohmann::json& order) {
    const auto code = server_.send(facilitator_, "POST", workshop_ + "/device-codes", order.dump());
    EXPECT_EQ(code.status, 201) << code.bytes;
    return code.json().at("code");
  }

  Device handed_over(const Device& before) {
    const std::string organisation = view_of(before).at("participant").at("organisation");
    return device_of(enter({{"device_code", code_of_facilitator({{"organisation", organisation},
                                                                 {"participant", before.code}})}}));
  }

  Device moved(const Device& before) {
    const nlohmann::json code = send(before, "POST", "/api/v1/workshop/device-codes").json();
    return device_of(enter({{"device_code", code.at("code")}}));
  }

  nlohmann::json results_for(const Device& device, int round) {
    return send(device, "GET", own("danger", "/results?round=" + std::to_string(round))).json();
  }

  nlohmann::json proposal_for(const Device& device, int id) {
    const nlohmann::json list = send(device, "GET", own("briefing", "/proposals")).json();
    for (const nlohmann::json& one : list.at("proposals"))
      if (one.at("id") == id) return one;
    return {};
  }

  int propose(const Device& device, const std::string& text) {
    const nlohmann::json order = {{"key", text}, {"kind", "source"}, {"text", text}};
    const auto made = send(device, "POST", own("briefing", "/proposals"), order.dump());
    EXPECT_EQ(made.status, 201) << made.bytes;
    return made.json().at("id");
  }

  ApiServer::Answer say(const Device& device, int proposal, const std::string& position) {
    return send(device, "PUT", "/api/v1/workshop/proposals/" + std::to_string(proposal) + "/voice",
                nlohmann::json{{"position", position}}.dump());
  }

  /// What is wrong, by the field of the first problem.
  static std::string field_of(const ApiServer::Answer& refused) {
    return refused.json().at("error").at("problems").at(0).value("field", "");
  }

  std::vector<std::string> audited(const std::string& action) {
    std::vector<std::string> details;
    server_.service().database.read([&](Transaction& transaction) {
      for (auto& [text] : transaction.query<std::string>(
               R"(select "details" from "audit" where "action" = ? order by "number")", {action}))
        details.push_back(std::move(text));
    });
    return details;
  }
};

}  // namespace socta
