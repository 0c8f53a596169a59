#include <gtest/gtest.h>

#include "app/test_installation.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

constexpr const char* kThisYear = "year,a,b\n2013,1,10\n2014,2,20\n";
constexpr const char* kNextYear = "year,a,b\n2013,1,10\n2014,2,20\n2015,3,30\n";

/// Two series that are read from one publisher's file.
class ApiSeries : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    ASSERT_EQ(upload("crime.csv", kThisYear), "statistics/crime.csv");
    for (const char* code : {"a", "b"})
      ASSERT_EQ(save(code, order(code, "statistics/crime.csv"), "0").status, 200);
  }

  std::string upload(const std::string& name, const std::string& bytes) {
    const auto answer = server_.send(admin_, "POST", base_ + "/statistics/files?name=" + name, bytes, "",
                                     "application/octet-stream");
    EXPECT_EQ(answer.status, 201) << answer.bytes;
    return answer.json().value("file", "");
  }

  static json order(const std::string& column, const std::string& file) {
    return {{"name", {{"en", "Series " + column}}},
            {"source", {{"publisher", "P"}}},
            {"handling", "public"},
            {"reading", {{"file", file}, {"year_column", "year"}, {"value_column", column}}}};
  }

  ApiServer::Answer save(const std::string& code, const json& order, const std::string& version) {
    return server_.send(admin_, "PUT", base_ + "/series/" + code, order.dump(), version);
  }

  json series(const std::string& code) {
    return server_.send(admin_, "GET", base_ + "/series/" + code).json();
  }

  std::string version(const std::string& code) { return series(code).at("version"); }
  std::string file(const std::string& code) { return series(code).at("reading").at("file"); }
  std::size_t values(const std::string& code) { return series(code).at("observations").size(); }

  bool is_kept(const std::string& path) {
    const json reading = {{"reading", {{"file", path}}}};
    return server_.send(admin_, "POST", base_ + "/statistics/look", reading.dump()).status == 200;
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::string base_ = "/api/v1/assessments/" + std::to_string(server_.import_example(admin_));
};
SOCTA_ON_DATABASES_HERE(ApiSeries);

TEST_P(ApiSeries, AFileThatASeriesReadsIsNotReplacedByAnUpload) {
  EXPECT_EQ(upload("crime.csv", kNextYear), "statistics/crime-2.csv");
  EXPECT_EQ(upload("crime.csv", kNextYear), "statistics/crime-2.csv") << "what is there is not kept twice";
  EXPECT_EQ(upload("crime.csv", kThisYear), "statistics/crime.csv");
  EXPECT_EQ(upload("crime.csv", "year,a\n2013,9\n"), "statistics/crime-2.csv") << "nothing reads it yet";
  EXPECT_EQ(values("a"), 2U);
  const json problems = server_.send(admin_, "GET", base_ + "/check").json().at("problems");
  EXPECT_EQ(problems.dump().find("crime"), std::string::npos) << problems.dump();
}

TEST_P(ApiSeries, ADryRunChangesNothingAndTheOtherSeriesOfTheFileMoveAlongOrStay) {
  const std::string fresh = upload("crime.csv", kNextYear);
  json wanted = order("a", fresh);
  wanted["together"] = {"b"};
  const auto tried = save("a?dry_run=true", wanted, "");
  EXPECT_EQ(tried.status, 200) << tried.bytes;
  EXPECT_EQ(tried.json().at("observations").size(), 3U);
  EXPECT_EQ(file("a"), "statistics/crime.csv");
  ASSERT_EQ(save("a", wanted, version("a")).status, 200);
  EXPECT_EQ(file("a"), fresh);
  EXPECT_EQ(file("b"), fresh);
  EXPECT_EQ(values("b"), 3U);
  EXPECT_FALSE(is_kept("statistics/crime.csv")) << "no series reads it";
  const std::string last = upload("crime.csv", kThisYear);
  EXPECT_EQ(save("a", order("a", last), version("a")).status, 200);
  EXPECT_EQ(file("b"), fresh);
  EXPECT_TRUE(is_kept(fresh));
}

TEST_P(ApiSeries, WhatBreaksAnotherSeriesOfTheFileIsNotStored) {
  const std::string fresh = upload("crime.csv", "year,a\n2013,1\n");
  json wanted = order("a", fresh);
  wanted["together"] = {"b"};
  const auto refused = save("a", wanted, version("a"));
  EXPECT_EQ(refused.json().value("saved", true), false) << refused.bytes;
  const std::string problem = refused.json().at("problems").at(0).at("message");
  EXPECT_NE(problem.find("the column \"b\" is missing"), std::string::npos) << problem;
  EXPECT_EQ(file("a"), "statistics/crime.csv");
  wanted["together"] = {"none"};
  EXPECT_EQ(save("a", wanted, version("a")).status, 422);
}

TEST_P(ApiSeries, TwoPeopleWhoChangeOneSeriesMeetAndThoseOfTwoSeriesDoNot) {
  const std::string before = version("a");
  json mine = order("a", "statistics/crime.csv");
  mine["unit"] = {{"en", "persons"}};
  EXPECT_EQ(save("b", order("a", "statistics/crime.csv"), version("b")).status, 200);
  ASSERT_EQ(save("a", mine, before).status, 200);
  mine["unit"] = {{"en", "cases"}};
  const auto refused = save("a", mine, before);
  EXPECT_EQ(refused.status, 412);
  EXPECT_EQ(refused.json()["error"]["current"]["summary"]["unit"]["en"], "persons");
  EXPECT_EQ(save("a", mine, "0").status, 412) << "a new series takes no code that is there";
  EXPECT_EQ(save("a", mine, "").status, 428);
  EXPECT_EQ(server_.send(admin_, "DELETE", base_ + "/series/a", "", before).status, 412);
  EXPECT_EQ(server_.send(admin_, "DELETE", base_ + "/series/a", "", version("a")).status, 204);
  EXPECT_EQ(save("a", mine, before).status, 404) << "it is gone";
}

TEST_P(ApiSeries, ARowCanBeChosenByAnyOfManyValuesOfAColumn) {
  std::string bytes = "freq,geo\\TIME_PERIOD\t2013\t2014\n";
  for (int region = 0; region < 1700; ++region)
    bytes += "A,R" + std::to_string(region) + "\t" + std::to_string(region) + " b\t:\n";
  const auto look = server_.send(admin_, "POST", base_ + "/statistics/files?name=regions.tsv", bytes, "",
                                 "application/octet-stream");
  const json columns = look.json().at("columns");
  ASSERT_EQ(columns.size(), 4U) << look.bytes.substr(0, 500);
  EXPECT_EQ(columns[1].at("values").size(), 1700U);
  EXPECT_EQ(columns[2].at("values").size(), 200U) << "nobody chooses by a value";
}

TEST_P(ApiSeries, FilesThatNoReaderKnowsAreNotKept) {
  for (const char* name : {"a.csv.gz", "a.xls", "a.xlsx"}) {
    const auto answer = server_.send(admin_, "POST", base_ + "/statistics/files?name=" + name,
                                     name == std::string("a.csv.gz") ? "\x1F\x8B\x08" : "\xD0\xCF\x11\xE0",
                                     "", "application/octet-stream");
    EXPECT_EQ(answer.status, 422) << answer.bytes;
    EXPECT_FALSE(is_kept(std::string("statistics/") + name));
  }
}

}  // namespace
}  // namespace socta
