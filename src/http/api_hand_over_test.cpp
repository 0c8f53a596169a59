#include <algorithm>

#include "app/device_codes.h"
#include "app/put_answers.h"
#include "app/workshop_live.h"
#include "app/workshop_place.h"
#include "app/workshop_proposals.h"
#include "http/places_fixture.h"

namespace socta {
namespace {

using nlohmann::json;

/// A blind round that is open; three have answered, one of them 2.75 with a reason.
class ApiHandOver : public ApiPlaces {
 protected:
  void SetUp() override {
    steer("start");
    steer("open", "danger");
    before_ = join(0);
    answer(before_, 1, 2.75, kSecret);
    for (int i = 0; i < 2; ++i) {
      others_.push_back(join(1));
      answer(others_.back(), 1, 1.5);
    }
  }

  void expect_nothing_of_before(const std::string& bytes) {
    for (const char* part : {"2.75", "2.25", "3.25", kSecret})
      EXPECT_EQ(bytes.find(part), bytes.npos) << part << " in " << bytes;
  }

  json cells_before(int round) {
    return json::array(
        {{{"exercise", ids_.at("danger")}, {"round", round}, {"item", item_}, {"column", column_}}});
  }

  Device before_;
  std::vector<Device> others_;
};
SOCTA_ON_DATABASES_HERE(ApiHandOver);

TEST_P(ApiHandOver, ADeviceThatComesByACodeOfTheFacilitatorSeesWhereAnAnswerCountsAndNotWhatItIs) {
  const Device after = handed_over(before_);
  EXPECT_EQ(after.code, before_.code);
  const auto view = send(after, "GET", "/api/v1/workshop");
  expect_nothing_of_before(view.bytes);
  EXPECT_EQ(view.json().at("answers"), json::array());
  EXPECT_EQ(view.json().at("answers_before"), cells_before(1));
  EXPECT_EQ(view.json().at("last_sequence"), 1);
}

TEST_P(ApiHandOver, WhatWasAnsweredBeforeCountsAndHasNoOwnPositionOnTheNewDevice) {
  const Device after = handed_over(before_);
  steer("lock", "danger");
  steer("reveal", "danger");
  const json seen = cell(results_for(after, 1));
  EXPECT_EQ(seen.at("answers"), 3);
  EXPECT_FALSE(seen.contains("own")) << seen.dump();
  EXPECT_TRUE(cell(results_for(others_[0], 1)).contains("own"));
  steer("next_round", "danger");
  answer(after, 2, 1.5);
  for (const char* word : {"lock", "reveal"}) steer(word, "danger");
  EXPECT_EQ(cell(results_for(after, 2)).at("own").at("best"), 1.5);
  EXPECT_FALSE(cell(results_for(after, 1)).contains("own")) << "for good";
  EXPECT_FALSE(cell(results_for(others_[0], 2)).at("own").empty()) << "it stands from the first round";
}

TEST_P(ApiHandOver, AnAnswerThatStandsFromBeforeIsNoOwnPositionInALaterRound) {
  const Device after = handed_over(before_);
  for (const char* word : {"lock", "reveal", "next_round", "lock", "reveal"}) steer(word, "danger");
  const json seen = cell(results_for(after, 2));
  EXPECT_EQ(seen.at("answers"), 3);
  EXPECT_FALSE(seen.contains("own")) << seen.dump();
}

TEST_P(ApiHandOver, AnAnswerOnTheNewDeviceReplacesTheOneBeforeWhenItIsCountedOn) {
  const Device after = handed_over(before_);
  const auto put = [&](int sequence) {
    const json one = {
        {"round", 1}, {"item", item_}, {"column", column_}, {"best", 0.5}, {"sequence", sequence}};
    return send(after, "PUT", own("danger", "/answers"), json{{"answers", json::array({one})}}.dump()).json();
  };
  EXPECT_EQ(put(1).at("accepted").size(), 1u);
  EXPECT_EQ(view_of(after).at("answers"), json::array()) << "no newer than what was there";
  put(2);
  EXPECT_EQ(view_of(after).at("answers").at(0).at("best"), 0.5);
  EXPECT_EQ(view_of(after).at("answers_before"), json::array());
  EXPECT_EQ(view_of(after).at("last_sequence"), 2);
}

// Everybody sees the figures of a live round before and after each change.
TEST_P(ApiHandOver, InALiveRoundWhatStandsFromBeforeIsNotReplaced) {
  const std::string influence = own("influence", "/answers");
  const json grid = server_.send(facilitator_, "GET", at("influence")).json();
  const auto put = [&](const Device& device, const json& item, double best, int sequence) {
    const json one = {{"round", 1},
                      {"item", item.at("code")},
                      {"column", grid.at("columns")[0].at("code")},
                      {"best", best},
                      {"sequence", sequence}};
    return send(device, "PUT", influence, json{{"answers", json::array({one})}}.dump()).json();
  };
  const json planned = server_.send(facilitator_, "GET", at("influence")).json().at("exercise");
  json order = {{"kind", "influence"}, {"settings", planned.value("settings", json::object())}};
  order["settings"]["blind"] = "none";
  ASSERT_EQ(server_
                .send(facilitator_, "PUT", at("influence"), order.dump(),
                      std::to_string(planned.at("version").get<int>()))
                .status,
            200);
  steer("lock", "danger");
  steer("open", "influence");
  ASSERT_EQ(put(before_, grid.at("items")[0], 3, 5).at("accepted").size(), 1u);
  const Device after = handed_over(before_);
  const json refused = put(after, grid.at("items")[0], 1, 6);
  EXPECT_EQ(refused.at("accepted"), json::array());
  EXPECT_EQ(refused.at("refused").at(0).at("message"),
            "What was answered on the device before counts and cannot be changed in a live round.");
  EXPECT_EQ(put(after, grid.at("items")[1], 1, 7).at("accepted").size(), 1u) << "another cell";
  EXPECT_EQ(put(after, grid.at("items")[1], 2, 8).at("accepted").size(), 1u) << "the own answer";
}

TEST_P(ApiHandOver, ASecondHandOverHidesWhatWasAnsweredAfterTheFirstToo) {
  const Device after = handed_over(before_);
  answer(after, 1, 0.5);  // of the same sequence: the one before stays
  steer("lock", "danger");
  steer("reveal", "danger");
  steer("next_round", "danger");
  answer(after, 2, 3.125, kSecret);
  const Device last = handed_over(after);
  const auto view = send(last, "GET", "/api/v1/workshop");
  expect_nothing_of_before(view.bytes);
  EXPECT_EQ(view.bytes.find("3.125"), std::string::npos);
  EXPECT_EQ(view.json().at("answers_before").size(), 2u);
  for (const char* word : {"lock", "reveal"}) steer(word, "danger");
  for (const int round : {1, 2}) EXPECT_FALSE(cell(results_for(last, round)).contains("own")) << round;
}

TEST_P(ApiHandOver, WhoMovesOnByTheOwnCodeSeesWhatTheDeviceBeforeSawAndNoMore) {
  EXPECT_EQ(view_of(moved(before_)).at("answers").at(0).at("rationale"), kSecret);
  const Device owner = moved(others_[0]);
  const Device after = moved(handed_over(owner));
  EXPECT_EQ(view_of(after).at("answers"), json::array());
  EXPECT_EQ(view_of(after).at("answers_before"), cells_before(1));
}

TEST_P(ApiHandOver, ACodeOfTheFacilitatorIsOneAlsoAfterTheDeviceMadeItsOwn) {
  const json own_code = send(before_, "POST", "/api/v1/workshop/device-codes").json();
  const std::string code =
      code_of_facilitator({{"organisation", view_of(before_).at("participant").at("organisation")},
                           {"participant", before_.code}});
  EXPECT_EQ(enter({{"device_code", own_code.at("code")}}).status, 404) << "replaced";
  EXPECT_EQ(view_of(device_of(enter({{"device_code", code}}))).at("answers"), json::array());
}

TEST_P(ApiHandOver, WhoseDeviceLeftAndComesBackByTheFacilitatorSeesNothingOfBefore) {
  const std::string organisation = view_of(before_).at("participant").at("organisation");
  ASSERT_EQ(send(before_, "DELETE", "/api/v1/workshop").status, 204);
  const Device after = device_of(
      enter({{"device_code",
              code_of_facilitator({{"organisation", organisation}, {"participant", before_.code}})}}));
  EXPECT_EQ(view_of(after).at("answers_before"), cells_before(1));
}

TEST_P(ApiHandOver, TheOldDeviceIsToldThatAnotherHasThePlaceAndWritesNothingMore) {
  const auto stream = server_.hub.subscribe(*send(before_, "GET", "/api/v1/workshop/events").events, [] {});
  const Device after = handed_over(before_);
  EXPECT_TRUE(stream->take().over);
  const auto refused = send(before_, "GET", "/api/v1/workshop");
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(field_of(refused), "device");
  const json one = {{"round", 1}, {"item", item_}, {"column", column_}, {"best", 0}, {"sequence", 9}};
  EXPECT_EQ(
      send(before_, "PUT", own("danger", "/answers"), json{{"answers", json::array({one})}}.dump()).status,
      401);
  EXPECT_EQ(view_of(after).at("last_sequence"), 1);
  EXPECT_EQ(field_of(send({.cookie = "socta_participant=1.x"}, "GET", "/api/v1/workshop")), "");
}

TEST_P(ApiHandOver, ARequestOfTheOldDeviceThatWasUnderWayIsRefusedWhereItWouldWrite) {
  const Service& service = server_.service();
  const std::string secret = before_.cookie.substr(before_.cookie.find('=') + 1);
  const auto old = participant_of(service, secret);
  ASSERT_TRUE(old);
  const auto proposal_exercise = ids_.at("briefing");
  handed_over(before_);
  const WorkshopAnswer late{
      .round = 1, .item = item_, .column = column_, .answer = {.best = 4}, .sequence = 99};
  EXPECT_EQ(kind_of([&] { put_answers(service, *old, ids_.at("danger"), {late}); }),
            ErrorKind::unauthenticated);
  EXPECT_EQ(kind_of([&] {
              socta::propose(service, *old, {.exercise = proposal_exercise, .key = "k", .text = "T"});
            }),
            ErrorKind::unauthenticated);
  EXPECT_EQ(kind_of([&] { voice(service, *old, 1, VoicePosition::support, ""); }),
            ErrorKind::unauthenticated);
  EXPECT_EQ(kind_of([&] { own_device_code(service, *old, ""); }), ErrorKind::unauthenticated);
  EXPECT_EQ(kind_of([&] { leave_workshop(service, *old); }), ErrorKind::unauthenticated);
}

TEST_P(ApiHandOver, NoEventTellsTheNewDeviceWhatWasAnswered) {
  const Device after = handed_over(before_);
  const auto stream = server_.hub.subscribe(*send(after, "GET", "/api/v1/workshop/events").events, [] {});
  answer(others_[0], 1, 1.5);
  steer("lock", "danger");
  steer("reveal", "danger");
  server_.service().live.flush();
  std::string heard;
  for (const auto& frame : stream->take().frames) heard += *frame;
  EXPECT_NE(heard.find("event: results"), heard.npos) << heard;
  expect_nothing_of_before(heard);
}

TEST_P(ApiHandOver, TheOwnProposalsAndVoicesOfBeforeAreNotMarkedAndCannotBeProbed) {
  steer("open", "briefing");
  const int mine = propose(before_, "Mine");
  const int of_other = propose(others_[0], "Of another");
  ASSERT_EQ(say(before_, of_other, "object").status, 200);
  ASSERT_EQ(say(others_[1], mine, "support").status, 200);
  EXPECT_EQ(proposal_for(before_, of_other).at("own_voice"), "object");
  const Device after = handed_over(before_);
  EXPECT_EQ(proposal_for(after, mine).at("mine"), false);
  EXPECT_FALSE(proposal_for(after, mine).contains("voiced_before"));
  const json seen = proposal_for(after, of_other);
  EXPECT_FALSE(seen.contains("own_voice")) << seen.dump();
  EXPECT_EQ(seen.at("voiced_before"), true);
  for (const char* position : {"support", "object", "none"}) {
    const auto refused = say(after, of_other, position);
    EXPECT_EQ(refused.status, 409) << "a change of the counts would tell what it was";
    EXPECT_NE(refused.bytes.find("on the device before"), std::string::npos) << refused.bytes;
  }
  EXPECT_EQ(proposal_for(others_[0], of_other).at("object"), 1) << "it counts on";
  EXPECT_EQ(say(after, mine, "support").status, 200) << "a refusal would tell whose it is";
  EXPECT_EQ(proposal_for(after, propose(after, "Mine now")).at("mine"), true);
}

TEST_P(ApiHandOver, HandingOutACodeAndUsingItNameThePlaceInTheAuditTrail) {
  const Device after = handed_over(before_);
  const auto handed = audited("workshop.hand_code");
  ASSERT_EQ(handed.size(), 1u);
  EXPECT_NE(handed[0].find(before_.code), std::string::npos) << handed[0];
  EXPECT_EQ(audited("workshop.hand_over"), std::vector{R"({"participant":")" + before_.code + R"("})"});
  moved(after);
  EXPECT_EQ(audited("workshop.hand_over").size(), 1u) << "the own code is nobody's business";
}

/// The same where the account is known: it gets the place back, and what was answered before stays hidden.
class ApiHandOverAttributed : public ApiPlaces {};
SOCTA_ON_DATABASES_HERE(ApiHandOverAttributed);

TEST_P(ApiHandOverAttributed, ThePlaceOfAnAccountIsHandedOverInTheSameWay) {
  const json view = server_.send(facilitator_, "GET", workshop_).json();
  const std::string version = std::to_string(view.at("workshop").at("version").get<int>());
  ASSERT_EQ(server_.send(facilitator_, "PATCH", workshop_, R"({"identity": "attributed"})", version).status,
            200);
  const auto person = server_.person("p@example.org");
  const json order = {{"code", join_code_}, {"organisation", organisations_.at(0)}};
  const auto join_by_account = [&] {
    return device_of(server_.send(person, "POST", "/api/v1/workshop/join", order.dump()));
  };
  steer("start");
  steer("open", "danger");
  const Device before = join_by_account();
  answer(before, 1, 2.75, kSecret);
  const Device taken = handed_over(before);
  EXPECT_EQ(view_of(taken).at("answers"), json::array());
  EXPECT_EQ(view_of(taken).at("answers_before").size(), 1u);
  const Device back = join_by_account();
  EXPECT_EQ(back.code, before.code);
  EXPECT_EQ(view_of(back).at("answers"), json::array());
  EXPECT_EQ(field_of(send(taken, "GET", "/api/v1/workshop")), "device");
}

}  // namespace
}  // namespace socta
