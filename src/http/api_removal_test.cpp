#include <algorithm>

#include "domain/error.h"
#include "http/places_fixture.h"

namespace socta {
namespace {

using nlohmann::json;

/// A blind round that is open; four have answered.
class ApiRemoval : public ApiPlaces {
 protected:
  void SetUp() override {
    steer("start");
    steer("open", "danger");
    for (int i = 0; i < 4; ++i) {
      devices_.push_back(join(static_cast<std::size_t>(i) % 2));
      answer(devices_.back(), 1, 1 + 0.5 * i);
    }
  }

  ApiServer::Answer remove(const Device& device) {
    return server_.send(facilitator_, "DELETE", workshop_ + "/participants/" + device.code);
  }

  std::string results(int round) {
    return server_.send(facilitator_, "GET", at("danger", "/results?round=" + std::to_string(round))).bytes;
  }

  std::vector<Device> devices_;
};
SOCTA_ON_DATABASES_HERE(ApiRemoval);

TEST_P(ApiRemoval, ItsAnswersOfARoundThatNobodyHasSeenCountNoMore) {
  const auto view = remove(devices_[0]);
  ASSERT_EQ(view.status, 200) << view.bytes;
  EXPECT_EQ(view.json().at("participants").size(), 3u);
  EXPECT_EQ(view.json().at("workshop").at("participants"), 3);
  const json progress = server_.send(facilitator_, "GET", at("danger", "/progress")).json();
  EXPECT_EQ(progress.at("participants").size(), 3u);
  steer("lock", "danger");
  steer("reveal", "danger");
  EXPECT_EQ(cell(json::parse(results(1))).at("answers"), 3);
}

TEST_P(ApiRemoval, TheDeviceIsToldAndNoCodeBringsItBack) {
  const auto stream =
      server_.hub.subscribe(*send(devices_[0], "GET", "/api/v1/workshop/events").events, [] {});
  const json own_code = send(devices_[0], "POST", "/api/v1/workshop/device-codes").json();
  remove(devices_[0]);
  EXPECT_TRUE(stream->take().over);
  const auto refused = send(devices_[0], "GET", "/api/v1/workshop");
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(field_of(refused), "participant");
  EXPECT_EQ(enter({{"device_code", own_code.at("code")}}).status, 404);
  const json order = {{"organisation", organisations_.at(0)}, {"participant", devices_[0].code}};
  EXPECT_EQ(server_.send(facilitator_, "POST", workshop_ + "/device-codes", order.dump()).status, 404);
  EXPECT_EQ(remove(devices_[0]).status, 404) << "once";
  EXPECT_NE(device_of(enter({{"organisation", organisations_.at(0)}}, devices_[0])).code, devices_[0].code)
      << "the device may join again, as somebody new";
}

TEST_P(ApiRemoval, WhatWasShownStaysAsItIs) {
  steer("lock", "danger");
  steer("reveal", "danger");
  const std::string before = results(1);
  remove(devices_[0]);
  EXPECT_EQ(results(1), before);
  for (const char* word : {"next_round", "lock", "reveal"}) steer(word, "danger");
  EXPECT_EQ(cell(json::parse(results(2))).at("answers"), 4) << "it stands on: else it would follow";
}

TEST_P(ApiRemoval, TakingTheRevealBackBeforeARemovalShowsNoDifference) {
  steer("lock", "danger");
  steer("reveal", "danger");
  const std::string before = results(1);
  steer("undo");
  remove(devices_[0]);
  steer("reveal", "danger");
  EXPECT_EQ(results(1), before);
}

TEST_P(ApiRemoval, AnAnswerOfALaterRoundThatNobodyHasSeenGoesAndTheOneBeforeStands) {
  for (const char* word : {"lock", "reveal", "next_round"}) steer(word, "danger");
  answer(devices_[0], 2, 3.5);
  remove(devices_[0]);
  for (const char* word : {"lock", "reveal"}) steer(word, "danger");
  const json seen = cell(json::parse(results(2)));
  EXPECT_EQ(seen.at("answers"), 4);
  EXPECT_EQ(seen.dump().find("3.5"), std::string::npos) << seen.dump();
}

TEST_P(ApiRemoval, ProposalsAndVoicesStayAndNobodysMarkIsOnThem) {
  steer("open", "briefing");
  const int proposal = propose(devices_[0], "Of a place that is removed");
  ASSERT_EQ(say(devices_[1], proposal, "support").status, 200);
  const int other = propose(devices_[1], "Of another");
  ASSERT_EQ(say(devices_[0], other, "object").status, 200);
  const json before = proposal_for(devices_[2], other);
  remove(devices_[0]);
  EXPECT_EQ(proposal_for(devices_[2], other), before);
  EXPECT_EQ(proposal_for(devices_[2], proposal).at("support"), 1);
}

TEST_P(ApiRemoval, TheRecordsHaveWhoseAnswersCountOnAndNobodyElseOfTheRemoved) {
  const Device silent = join(0);
  remove(silent);
  remove(devices_[1]);
  steer("lock", "danger");
  steer("reveal", "danger");
  remove(devices_[0]);
  steer("close", "danger");
  const auto files = exported_files();
  for (const char* path : {"assessors.csv", "judgements.csv"}) {
    const auto file = std::ranges::find(files, path, &StoredFile::path);
    ASSERT_NE(file, files.end());
    EXPECT_NE(file->bytes.find(devices_[0].code), std::string::npos) << path << ": it was shown";
    EXPECT_NE(file->bytes.find(devices_[2].code), std::string::npos) << path;
    EXPECT_EQ(file->bytes.find(devices_[1].code), std::string::npos) << path << ": nobody had seen it";
    EXPECT_EQ(file->bytes.find(silent.code), std::string::npos) << path;
  }
}

TEST_P(ApiRemoval, TheAuditTrailNamesThePlaceAndUndoDoesNotBringItBack) {
  remove(devices_[0]);
  EXPECT_EQ(audited("workshop.remove_participant"),
            std::vector{R"({"participant":")" + devices_[0].code + R"("})"});
  const json view = server_.send(facilitator_, "GET", workshop_).json();
  EXPECT_EQ(view.at("undo").at("command"), "open") << "it is no command of the log";
  EXPECT_EQ(view.at("last_command"), last_);
}

TEST_P(ApiRemoval, OnlyWhoFacilitatesRemovesAndNotAfterTheEnd) {
  const auto analyst = server_.member(assessment_, AssessmentRole::analyst);
  const std::string target = workshop_ + "/participants/" + devices_[0].code;
  EXPECT_EQ(server_.send(analyst, "DELETE", target).status, 403);
  EXPECT_EQ(send(devices_[1], "DELETE", target).status, 401);
  for (const char* word : {"lock", "reveal", "close"}) steer(word, "danger");
  steer("end");
  EXPECT_EQ(remove(devices_[0]).status, 409);
}

}  // namespace
}  // namespace socta
