#pragma once

#include <string>

#include "app/command_workshop.h"
#include "app/workshop_live.h"
#include "http/api_fixture.h"

namespace socta {

/// For tests: a server with a workshop of the example, its facilitator, and devices that take part.
class WorkshopServer {
 public:
  /// A device: the secret of its cookie, and its token against forged requests.
  struct Device {
    std::string secret{};
    std::string csrf{};
    std::string code{};
  };

  WorkshopServer() {
    const auto made =
        server.send(facilitator, "POST", base + "/workshops", R"({"title": "W", "day": "2015-07-08"})");
    EXPECT_EQ(made.status, 201) << made.bytes;
    const nlohmann::json view = made.json();
    id = view["workshop"]["id"];
    join_code = view["join_code"];
    path = base + "/workshops/" + std::to_string(id);
    for (const nlohmann::json& exercise : view["exercises"])
      if (exercise["kind"] == "danger") danger = exercise["id"];
  }

  /// What a request of the device, or of nobody, comes to.
  ApiServer::Answer send(const Device& device, std::string_view method, const std::string& target,
                         const std::string& body = "") {
    NamedValues headers = {{"Host", "localhost"}};
    if (!device.secret.empty())
      headers.push_back({"Cookie", std::string(kParticipantCookie) + "=" + device.secret});
    if (!device.csrf.empty()) headers.push_back({"X-CSRF-Token", device.csrf});
    if (!body.empty()) headers.push_back({"Content-Type", "application/json"});
    return server.send_raw(method, "/api/v1" + target, body, std::move(headers));
  }

  ApiServer::Answer try_to_join(const nlohmann::json& order) {
    return send({}, "POST", "/workshop/join", order.dump());
  }

  static Device device_of(const ApiServer::Answer& joined) {
    const std::string cookie = joined.header("Set-Cookie");
    const std::size_t begin = cookie.find('=') + 1;
    return {cookie.substr(begin, cookie.find(';') - begin), joined.json()["csrf_token"],
            joined.json()["participant"]["code"]};
  }

  Device join(const std::string& organisation = "CSO01") {
    const auto joined = try_to_join({{"code", join_code}, {"organisation", organisation}});
    EXPECT_EQ(joined.status, 201) << joined.bytes;
    return device_of(joined);
  }

  void command(CommandKind kind, std::int64_t exercise = 0) {
    const auto who = principal_of(server.service(), facilitator.secret);
    command_workshop(server.service(), *who, {.assessment = assessment, .workshop = id},
                     {.after = commands_++, .kind = kind, .arguments = {.exercise = exercise}});
  }

  ApiServer::Answer answer(const Device& device, const std::vector<nlohmann::json>& answers) {
    return send(device, "PUT", "/workshop/exercises/" + std::to_string(danger) + "/answers",
                nlohmann::json{{"answers", answers}}.dump());
  }

  static nlohmann::json an_answer(int sequence, double best, int round = 1) {
    return {
        {"round", round}, {"item", "heroin"}, {"column", kColumn}, {"best", best}, {"sequence", sequence}};
  }

  static constexpr const char* kColumn = "res_money";

  ApiServer server;
  ApiServer::Browser admin = server.person("admin@example.org", SystemRole::admin);
  std::int64_t assessment = server.import_example(admin);
  ApiServer::Browser facilitator = server.member(assessment, AssessmentRole::facilitator);
  std::string base = "/api/v1/assessments/" + std::to_string(assessment);
  std::int64_t id = 0;
  std::int64_t danger = 0;
  std::string join_code;
  std::string path;

 private:
  std::int64_t commands_ = 0;
};

}  // namespace socta
