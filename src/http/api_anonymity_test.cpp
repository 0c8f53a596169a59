#include <algorithm>

#include "app/test_installation.h"
#include "http/exercises_fixture.h"

namespace socta {
namespace {

using nlohmann::json;
using Codes = std::vector<std::string>;

/// A danger scoring that twelve people of two organisations joined one after the other, answered in the same
/// order, and that was closed. By chance their codes rise in one of 480 million workshops.
class ApiAnonymity : public ApiExercises, public testing::WithParamInterface<Dialect> {
 protected:
  ApiAnonymity() : ApiExercises(new_database(GetParam())) {}

  void SetUp() override {
    steer("start");
    steer("open", "danger");
    for (std::size_t i = 0; i < 12; ++i) {
      server_.now += std::chrono::minutes(1);
      devices_.push_back(join(i % 2));
      joined_.push_back(devices_.back().code);
      answer(devices_.back(), 1, 1 + static_cast<double>(i % 3));
    }
    for (const char* word : {"lock", "reveal", "close"}) steer(word, "danger");
    sorted_ = joined_;
    std::ranges::sort(sorted_);
  }

  static Codes codes_in(const json& list) {
    Codes codes;
    for (const json& one : list) codes.push_back(one.at("code"));
    return codes;
  }

  /// The first mention of each of the workshop's codes in a text.
  Codes codes_in(const std::string& text) const {
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& code : joined_)
      if (const std::size_t at = text.find(code); at != text.npos) found.emplace_back(at, code);
    std::ranges::sort(found);
    Codes codes;
    for (auto& [at, code] : found) codes.push_back(std::move(code));
    return codes;
  }

  Codes stored(const std::string& sql) {
    Codes texts;
    server_.service().database.read([&](Transaction& transaction) {
      for (auto& [text] : transaction.query<std::string>(sql)) texts.push_back(std::move(text));
    });
    return texts;
  }

  std::vector<Device> devices_;
  Codes joined_;  // in the order of joining
  Codes sorted_;
};
SOCTA_ON_DATABASES_HERE(ApiAnonymity);

TEST_P(ApiAnonymity, CodesAndNumbersDoNotFollowTheOrderOfJoining) {
  EXPECT_NE(sorted_, joined_);
  EXPECT_NE(stored(R"(select "code" from "workshop_participant" order by "id")"), joined_);
  std::vector<long long> numbers;
  for (const Device& device : devices_)
    numbers.push_back(std::stoll(device.cookie.substr(device.cookie.find('=') + 1)));
  EXPECT_FALSE(std::ranges::is_sorted(numbers));
}

TEST_P(ApiAnonymity, WhatTheFacilitatorSeesStandsInTheOrderOfTheCodes) {
  const json view = server_.send(facilitator_, "GET", workshop_).json();
  EXPECT_EQ(codes_in(view.at("participants")), sorted_);
  const json progress = server_.send(facilitator_, "GET", at("danger", "/progress")).json();
  EXPECT_EQ(codes_in(progress.at("participants")), sorted_);
}

TEST_P(ApiAnonymity, RecordsOfAClosedExerciseStandInTheOrderOfTheCodesAndWereMadeAtOneInstant) {
  std::size_t files = 0;
  for (const StoredFile& file : exported_files())
    if (file.path == "assessors.csv" || file.path == "judgements.csv") {
      ++files;
      EXPECT_EQ(codes_in(file.bytes), sorted_) << file.path;
    }
  EXPECT_EQ(files, 2u);
  for (const char* table : {"assessors", "judgements"}) {
    const std::string name = table;
    const std::string column = name == "assessors" ? "code" : "assessor";
    EXPECT_EQ(stored("select \"" + column + "\" from \"" + name + "\" where \"" + column +
                     "\" like 'w1-%' order by \"id\""),
              sorted_);
    EXPECT_EQ(
        stored("select distinct \"changed_at\" from \"" + name + "\" where \"" + column + "\" like 'w1-%'")
            .size(),
        1u);
  }
}

TEST_P(ApiAnonymity, TheAuditTrailNamesNoParticipant) {
  const Codes entries = stored(R"(select "action" || ' ' || "object" || ' ' || "details" from "audit")");
  EXPECT_EQ(std::ranges::count(entries, "workshop.join workshop/1 "), 12);
  for (const std::string& entry : entries) EXPECT_TRUE(codes_in(entry).empty()) << entry;
  EXPECT_TRUE(codes_in(server_.send(admin_, "GET", "/api/v1/audit").bytes).empty());
}

TEST_P(ApiAnonymity, MinutesNameNoParticipant) {
  const auto minutes = server_.send(facilitator_, "GET", workshop_ + "/minutes?format=md");
  ASSERT_EQ(minutes.status, 200) << minutes.bytes;
  EXPECT_TRUE(codes_in(minutes.bytes).empty());
}

TEST_P(ApiAnonymity, NoTimeIsStoredOfAnAnswerOrOfJoining) {
  for (const char* table :
       {"workshop_participant", "workshop_answer", "workshop_proposal", "workshop_voice"}) {
    Codes columns =
        stored(GetParam() == Dialect::sqlite
                   ? "select \"name\" from pragma_table_info('" + std::string(table) + "')"
                   : "select column_name::text from information_schema.columns where table_name = '" +
                         std::string(table) + "'");
    ASSERT_FALSE(columns.empty()) << table;
    for (const std::string& column : columns) {
      EXPECT_EQ(column.find("_at"), column.npos) << table << "." << column;
      EXPECT_EQ(column.find("time"), column.npos) << table << "." << column;
    }
  }
  // What a device counts are its own answers, whenever they came.
  EXPECT_EQ(stored(R"(select distinct cast("sequence" as text) from "workshop_answer")"), Codes{"1"});
}

}  // namespace
}  // namespace socta
