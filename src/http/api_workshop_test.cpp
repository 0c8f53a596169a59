#include <gtest/gtest.h>

#include "app/device_codes.h"
#include "app/join_throttle.h"
#include "http/workshop_fixture.h"

namespace socta {
namespace {

using Device = WorkshopServer::Device;
using nlohmann::json;

class ApiWorkshop : public testing::Test {
 protected:
  std::string workshop_path(const std::string& rest = "") const { return w_.path + rest; }

  /// The danger exercise, open in its first round.
  void open() {
    w_.command(CommandKind::start);
    w_.command(CommandKind::open, w_.danger);
  }

  WorkshopServer w_;
};

TEST_F(ApiWorkshop, AWorkshopIsPlannedWithTheUsualAgendaAndChangedOnItsVersion) {
  const auto view = w_.server.send(w_.facilitator, "GET", w_.path);
  ASSERT_EQ(view.status, 200) << view.bytes;
  EXPECT_EQ(view.json()["workshop"]["code"], "w1");
  EXPECT_EQ(view.json()["workshop"]["state"], "preparation");
  EXPECT_EQ(view.json()["exercises"].size(), 6u);
  EXPECT_EQ(view.json()["join_path"], "/join#" + w_.join_code);
  const std::string version = std::to_string(view.json()["workshop"]["version"].get<int>());
  const auto changed = w_.server.send(w_.facilitator, "PATCH", w_.path, R"({"place": "Beograd"})", version);
  EXPECT_EQ(changed.json()["workshop"]["place"], "Beograd") << changed.bytes;
  EXPECT_EQ(w_.server.send(w_.facilitator, "PATCH", w_.path, R"({"place": "X"})", version).status, 412);
  for (const char* wrong : {R"({"day": "2015-13-01"})", R"({"title": " "})", R"({"identity": "some"})"})
    EXPECT_EQ(w_.server.send(w_.facilitator, "PATCH", w_.path, wrong, version).kind(), "invalid") << wrong;
  EXPECT_EQ(w_.server.send(w_.admin, "GET", w_.base + "/workshops").json()["workshops"].size(), 1u);
}

TEST_F(ApiWorkshop, AnExerciseIsPlannedUntilItIsOpened) {
  const auto added = w_.server.send(w_.facilitator, "POST", workshop_path("/exercises"),
                                    R"({"kind": "danger", "settings": {"rounds": 3}, "position": 1})");
  ASSERT_EQ(added.status, 201) << added.bytes;
  json first = added.json()["exercises"][0];
  EXPECT_EQ(first["rounds"], 3);
  const std::string exercise = workshop_path("/exercises/" + std::to_string(first["id"].get<int>()));
  EXPECT_EQ(w_.server.send(w_.facilitator, "DELETE", exercise, "", "7").status, 412);
  EXPECT_EQ(w_.server.send(w_.facilitator, "DELETE", exercise, "", "1").json()["exercises"].size(), 6u);
  open();
  const std::string opened = workshop_path("/exercises/" + std::to_string(w_.danger));
  EXPECT_EQ(w_.server.send(w_.facilitator, "PUT", opened, R"({"kind": "danger"})", "1").status, 409);
}

TEST_F(ApiWorkshop, ADeviceJoinsByCodeWithoutAName) {
  const auto look = w_.send({}, "POST", "/workshop/look", json{{"code", w_.join_code}}.dump());
  ASSERT_EQ(look.status, 200) << look.bytes;
  EXPECT_GT(look.json()["organisations"].size(), 3u);
  const auto joined = w_.try_to_join({{"code", " " + w_.join_code}, {"organisation", "CSO01"}});
  ASSERT_EQ(joined.status, 201) << joined.bytes;
  const std::string cookie = joined.header("Set-Cookie");
  for (const char* part : {"HttpOnly", "SameSite=Strict", "Path=/api/v1/workshop;"})
    EXPECT_NE(cookie.find(part), std::string::npos) << cookie;
  const Device device = w_.device_of(joined);
  EXPECT_EQ(device.code.substr(0, 3), "w1-");
  EXPECT_NE(w_.join("CSO02").code, device.code);
  EXPECT_EQ(w_.send(device, "GET", "/workshop").json()["participant"]["organisation"], "CSO01");
  EXPECT_EQ(w_.try_to_join({{"code", w_.join_code}, {"organisation", "NONE"}}).kind(), "invalid");
}

TEST_F(ApiWorkshop, ADeviceThatJoinsTwiceHasOnePlace) {
  const Device device = w_.join();
  const auto again = [&](const json& order) {
    return w_.send(device, "POST", "/workshop/join", order.dump());
  };
  const auto same = again({{"code", w_.join_code}, {"organisation", "CSO01"}});
  EXPECT_EQ(same.status, 201) << same.bytes;
  EXPECT_EQ(w_.device_of(same).code, device.code);
  EXPECT_EQ(w_.send(device, "GET", "/workshop").status, 200);
  EXPECT_EQ(again({{"code", "WRONGCODE"}, {"organisation", "CSO01"}}).status, 404);
}

TEST_F(ApiWorkshop, NothingIsKeptThatTiesAParticipantToAPerson) {
  w_.join();
  w_.server.service().database.read([](Transaction& transaction) {
    EXPECT_EQ(
        transaction.value(R"(select count(*) from "workshop_participant" where "account_id" is not null)"),
        0);
    const auto joins = transaction.query<std::string, std::string, std::optional<std::int64_t>>(
        R"(select "object", "details", "account_id" from "audit" where "action" = 'workshop.join')");
    ASSERT_EQ(joins.size(), 1u);
    EXPECT_EQ(joins[0],
              std::make_tuple(std::string("workshop/1"), std::string(), std::optional<std::int64_t>()));
  });
}

TEST_F(ApiWorkshop, WrongCodesHaveToWaitAndRightOnesDoNot) {
  const json wrong = {{"code", "WRONGCODE"}, {"organisation", "CSO01"}};
  for (int i = 0; i < JoinThrottle::kFreeOfAddress; ++i) EXPECT_EQ(w_.try_to_join(wrong).status, 404);
  EXPECT_EQ(w_.try_to_join(wrong).status, 429);
  EXPECT_EQ(w_.try_to_join({{"code", w_.join_code}, {"organisation", "CSO01"}, {"device_code", "X"}}).status,
            429);
  w_.join();
  w_.server.now += std::chrono::minutes(1);
  EXPECT_EQ(w_.try_to_join(wrong).status, 404);
}

TEST_F(ApiWorkshop, AnAttributedWorkshopNeedsAnAccountWhichHasOnePlace) {
  const auto view = w_.server.send(w_.facilitator, "GET", w_.path).json();
  const std::string version = std::to_string(view["workshop"]["version"].get<int>());
  ASSERT_EQ(w_.server.send(w_.facilitator, "PATCH", w_.path, R"({"identity": "attributed"})", version).status,
            200);
  const json order = {{"code", w_.join_code}, {"organisation", "CSO01"}};
  EXPECT_EQ(w_.try_to_join(order).status, 401);
  const auto person = w_.server.person("p@example.org");
  const auto first = w_.server.send(person, "POST", "/api/v1/workshop/join", order.dump());
  ASSERT_EQ(first.status, 201) << first.bytes;
  const auto again = w_.server.send(person, "POST", "/api/v1/workshop/join", order.dump());
  EXPECT_EQ(again.json()["participant"]["code"], first.json()["participant"]["code"]);
  EXPECT_EQ(w_.send(w_.device_of(first), "GET", "/workshop").status, 401) << "the new device has the place";
  const std::string now = std::to_string(std::stoi(version) + 1);
  EXPECT_EQ(w_.server.send(w_.facilitator, "PATCH", w_.path, R"({"identity": "anonymous"})", now).status,
            409);
  EXPECT_EQ(w_.server.send(w_.facilitator, "DELETE", w_.path, "", now).status, 409);
}

TEST_F(ApiWorkshop, TheDeviceIsChangedOnceAndTheOldOneIsOutAtOnce) {
  const Device old = w_.join();
  const auto stream = w_.server.hub.subscribe(*w_.send(old, "GET", "/workshop/events").events, [] {});
  const auto code = w_.send(old, "POST", "/workshop/device-codes");
  ASSERT_EQ(code.status, 201) << code.bytes;
  const json order = {{"code", w_.join_code}, {"device_code", code.json()["code"]}};
  const auto moved = w_.try_to_join(order);
  ASSERT_EQ(moved.status, 201) << moved.bytes;
  EXPECT_EQ(w_.device_of(moved).code, old.code);
  EXPECT_EQ(w_.send(old, "GET", "/workshop").status, 401) << "a cookie that was stolen before the change";
  EXPECT_TRUE(stream->take().over);
  EXPECT_EQ(w_.try_to_join(order).status, 404) << "once";
  const auto late = w_.send(w_.device_of(moved), "POST", "/workshop/device-codes");
  w_.server.now += kOwnDeviceCodeLife;
  EXPECT_EQ(w_.try_to_join({{"code", w_.join_code}, {"device_code", late.json()["code"]}}).status, 404)
      << "over";
}

TEST_F(ApiWorkshop, TheFacilitatorHandsOutCodesForNewAndForLostDevices) {
  const Device lost = w_.join();
  const auto hand = [&](const json& order) {
    return w_.server.send(w_.facilitator, "POST", workshop_path("/device-codes"), order.dump());
  };
  const auto again = hand({{"organisation", "CSO01"}, {"participant", lost.code}});
  ASSERT_EQ(again.status, 201) << again.bytes;
  const auto fresh = hand({{"organisation", "CSO02"}});
  EXPECT_EQ(hand({{"organisation", "CSO01"}, {"participant", "w1-99"}}).status, 404);
  const auto enter = [&](const ApiServer::Answer& code) {
    return w_.try_to_join({{"code", w_.join_code}, {"device_code", code.json()["code"]}})
        .json()["participant"];
  };
  EXPECT_EQ(enter(again)["code"], lost.code);
  EXPECT_EQ(enter(fresh)["organisation"], "CSO02");
  EXPECT_EQ(w_.send(lost, "GET", "/workshop").status, 401);
}

TEST_F(ApiWorkshop, AForgedCookieAndAChangeWithoutItsTokenAreRefused) {
  const Device a = w_.join();
  const Device b = w_.join();
  const std::string token = a.secret.substr(a.secret.find('.'));
  for (const std::string& secret :
       {std::string("x"), std::string("1."), b.secret.substr(0, b.secret.find('.')) + token, a.secret + "x",
        a.secret + ".1"})
    EXPECT_EQ(w_.send({.secret = secret}, "GET", "/workshop").status, 401) << secret;
  open();
  const std::vector<json> answers = {w_.an_answer(1, 2)};
  EXPECT_EQ(w_.answer({.secret = a.secret}, answers).status, 403);
  EXPECT_EQ(w_.answer({.secret = a.secret, .csrf = b.csrf}, answers).status, 403);
  EXPECT_EQ(w_.answer({}, answers).status, 401);
  EXPECT_EQ(w_.send(a, "DELETE", "/workshop").status, 204);
  EXPECT_EQ(w_.answer(a, answers).status, 401) << "after leaving";
}

TEST_F(ApiWorkshop, RoutesOfAParticipantOpenNothingElseAndAnAccountOpensNoneOfThem) {
  const Device device = w_.join();
  EXPECT_EQ(w_.server
                .send_raw("GET", w_.path, "",
                          {{"Host", "localhost"},
                           {"Cookie", std::string(kParticipantCookie) + "=" + device.secret}})
                .status,
            401);
  EXPECT_EQ(w_.server.send(w_.facilitator, "GET", "/api/v1/workshop").status, 401);
}

TEST_F(ApiWorkshop, OnlyFacilitatorsOfTheAssessmentSteer) {
  const auto analyst = w_.server.member(w_.assessment, AssessmentRole::analyst);
  const auto stranger = w_.server.person("s@example.org");
  const std::string other = "/api/v1/assessments/" +
                            std::to_string(w_.server.import_example(w_.admin, "other")) + "/workshops/" +
                            std::to_string(w_.id);
  EXPECT_EQ(w_.server.send(analyst, "GET", w_.path).status, 403);
  EXPECT_EQ(w_.server.send(stranger, "GET", w_.path).status, 404);
  EXPECT_EQ(w_.server.send(w_.admin, "GET", w_.path).status, 200) << "coordinator";
  for (const char* rest : {"", "/events", "/events?view=projector"})
    EXPECT_EQ(w_.server.send(w_.admin, "GET", other + rest).status, 404) << "of another assessment";
}

TEST_F(ApiWorkshop, AnAnswerIsThereOnceHoweverOftenAndLateItComes) {
  open();
  const Device device = w_.join();
  const auto stored = [&] { return w_.send(device, "GET", "/workshop").json()["answers"]; };
  for (const auto& [sequence, best] : {std::pair(2, 3.0), std::pair(2, 1.0), std::pair(1, 0.5)}) {
    const auto receipt = w_.answer(device, {w_.an_answer(sequence, best)});
    ASSERT_EQ(receipt.status, 200) << receipt.bytes;
    EXPECT_EQ(receipt.json()["accepted"].size(), 1u) << receipt.bytes;
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0]["best"], 3.0);
  }
  w_.answer(device, {w_.an_answer(3, 1.5)});
  EXPECT_EQ(stored()[0]["best"], 1.5);
}

TEST_F(ApiWorkshop, EachAnswerThatDoesNotCountHasItsReasonAndSpoilsNoOther) {
  const Device device = w_.join();
  w_.command(CommandKind::start);
  const auto refusal = [&](const json& change) {
    json answer = w_.an_answer(9, 2);
    answer.update(change);
    json other = w_.an_answer(9, 1);
    other["item"] = "cocaine";
    const auto receipt = w_.answer(device, {answer, other});
    EXPECT_EQ(receipt.status, 200) << receipt.bytes;
    return receipt.json();
  };
  EXPECT_EQ(refusal(json::object())["refused"].size(), 2u) << "not open";
  w_.command(CommandKind::open, w_.danger);
  const struct {
    json change;
    std::string field;
  } table[] = {
      {{{"best", 4.1}}, "best"},           {{{"best", -0.1}}, "best"},
      {{{"low", 3}, {"high", 4}}, "best"}, {{{"best", nullptr}}, "best"},
      {{{"cannot_assess", true}}, "best"}, {{{"round", 2}}, "round"},
      {{{"item", "nothing"}}, "item"},     {{{"column", "nothing"}}, "item"},
  };
  for (const auto& row : table) {
    const json receipt = refusal(row.change);
    ASSERT_EQ(receipt["refused"].size(), 1u) << row.change.dump();
    EXPECT_EQ(receipt["refused"][0]["field"], row.field) << receipt.dump();
    EXPECT_EQ(receipt["accepted"][0]["item"], "cocaine");
  }
  w_.command(CommandKind::lock, w_.danger);
  EXPECT_EQ(refusal(json::object())["refused"].size(), 2u) << "locked";
  for (const char* body : {R"({"answers": []})", R"({"answers": [{"round": 1}]})", R"({"answers": [1]})"})
    EXPECT_EQ(
        w_.send(device, "PUT", "/workshop/exercises/" + std::to_string(w_.danger) + "/answers", body).kind(),
        "invalid");
  EXPECT_EQ(w_.send(device, "PUT", "/workshop/exercises/999/answers",
                    json{{"answers", json::array({w_.an_answer(1, 1)})}}.dump())
                .status,
            404)
      << "an exercise of another workshop";
}

TEST_F(ApiWorkshop, InABlindRoundNobodyLearnsAnothersAnswer) {
  open();
  const Device a = w_.join();
  const Device b = w_.join("CSO02");
  const auto listen = [&](const ApiServer::Answer& answer) {
    return w_.server.hub.subscribe(*answer.events, [] {});
  };
  const auto of_b = listen(w_.send(b, "GET", "/workshop/events"));
  const auto of_facilitator = listen(w_.server.send(w_.facilitator, "GET", w_.path + "/events"));
  const auto of_projector = listen(w_.server.send(w_.facilitator, "GET", w_.path + "/events?view=projector"));
  json answer = w_.an_answer(77123, 3.25);
  answer["rationale"] = "told in secret";
  ASSERT_EQ(w_.answer(a, {answer}).json()["accepted"].size(), 1u);
  w_.server.service().live.flush();
  std::this_thread::sleep_for(2 * WorkshopLive::kPause);
  const auto heard = [](EventQueue& queue) {
    std::string text;
    for (const auto& frame : queue.take().frames) text += *frame;
    return text;
  };
  const std::string by_b = heard(*of_b);
  const std::string by_facilitator = heard(*of_facilitator);
  EXPECT_NE(by_b.find("event: count"), std::string::npos) << by_b;
  EXPECT_NE(by_b.find(R"("answers":1)"), std::string::npos) << by_b;
  EXPECT_NE(by_facilitator.find("event: progress"), std::string::npos) << by_facilitator;
  EXPECT_NE(by_facilitator.find(a.code), std::string::npos);
  EXPECT_EQ(by_b.find(a.code), std::string::npos) << "who has answered is for the facilitator";
  const std::string everything = by_b + by_facilitator + heard(*of_projector) +
                                 w_.send(b, "GET", "/workshop").bytes +
                                 w_.server.send(w_.facilitator, "GET", w_.path).bytes;
  for (const char* secret : {"3.25", "77123", "told in secret", "event: results", "heroin"})
    EXPECT_EQ(everything.find(secret), std::string::npos) << secret;
  EXPECT_NE(w_.send(a, "GET", "/workshop").bytes.find("told in secret"), std::string::npos) << "the own one";
}

TEST_F(ApiWorkshop, TheAnswersOfTestQuestionsAreShownWhenTheExerciseIsClosed) {
  const auto added = w_.server.send(
      w_.facilitator, "POST", workshop_path("/exercises"),
      R"({"kind": "test_questions", "settings": {"questions": [{"code": "q1", "text": {"en": "?"}, "answer": 4242}]}})");
  ASSERT_EQ(added.status, 201) << added.bytes;
  EXPECT_NE(added.bytes.find("4242"), std::string::npos);
  const std::int64_t exercise = added.json()["exercises"].back()["id"];
  const std::string own = "/workshop/exercises/" + std::to_string(exercise);
  const std::string steered = workshop_path("/exercises/" + std::to_string(exercise) + "/results");
  const Device device = w_.join();
  w_.command(CommandKind::start);
  const auto minutes = [&] {
    return w_.server.send(w_.facilitator, "GET", workshop_path("/minutes?format=md")).bytes;
  };
  const auto everything = [&] {
    return w_.send(device, "GET", "/workshop").bytes + w_.send(device, "GET", own).bytes +
           w_.send(device, "GET", own + "/results").bytes +
           w_.server.send(w_.facilitator, "GET", steered).bytes +
           w_.server.send(w_.facilitator, "GET", workshop_path("/projector")).bytes + minutes();
  };
  for (const CommandKind kind : {CommandKind::open, CommandKind::lock, CommandKind::reveal}) {
    w_.command(kind, exercise);
    EXPECT_EQ(everything().find("4242"), std::string::npos) << to_string(kind);
  }
  w_.command(CommandKind::close, exercise);
  const json cell = w_.send(device, "GET", own + "/results").json()["cells"][0];
  EXPECT_EQ(cell["item"], "q1");
  EXPECT_EQ(cell["known"], 4242);
}

TEST_F(ApiWorkshop, WhoListensIsSeenByTheFacilitatorAsConnected) {
  const Device a = w_.join();
  w_.join();
  auto stream = w_.server.hub.subscribe(*w_.send(a, "GET", "/workshop/events").events, [] {});
  const auto connected = [&] {
    std::vector<std::string> codes;
    const json view = w_.server.send(w_.facilitator, "GET", w_.path).json();
    for (const json& one : view["participants"])
      if (one["connected"].get<bool>()) codes.push_back(one["code"]);
    return codes;
  };
  EXPECT_EQ(connected(), std::vector{a.code});
  stream.reset();
  EXPECT_TRUE(connected().empty());
}

}  // namespace
}  // namespace socta
