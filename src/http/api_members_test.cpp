#include <gtest/gtest.h>

#include "app/test_installation.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

/// A member that two coordinators manage at the same time.
class ApiMembers : public testing::TestWithParam<Dialect> {
 protected:
  ApiServer::Answer set(const Browser& by, const char* role, const std::string& version) {
    const json wanted = {{"role", role}, {"clearance", "public"}};
    return server_.send(by, "PUT", path_, wanted.dump(), version);
  }

  json stored() {
    const json list = server_.send(admin_, "GET", base_ + "/members").json();
    for (const json& member : list.at("members"))
      if (member.at("account") == member_.account) return member;
    return {};
  }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::int64_t assessment_ = server_.import_example(admin_, "first", "drug-harm-2010");
  std::string base_ = "/api/v1/assessments/" + std::to_string(assessment_);
  Browser other_ = server_.member(assessment_, AssessmentRole::coordinator);
  Browser member_ = server_.member(assessment_, AssessmentRole::observer, HandlingCode::open);
  std::string path_ = base_ + "/members/" + std::to_string(member_.account);
};
SOCTA_ON_DATABASES_HERE(ApiMembers);

TEST_P(ApiMembers, AreNotChangedOverTheHeadOfAnotherCoordinator) {
  const std::string version = stored().at("version").dump();
  const auto first = set(admin_, "reviewer", version);
  ASSERT_EQ(first.status, 200) << first.bytes;
  EXPECT_EQ(first.json().at("version"), stored().at("version"));
  EXPECT_EQ(set(other_, "analyst", version).status, 412);
  EXPECT_EQ(stored().at("role"), "reviewer");
  EXPECT_EQ(server_.send(other_, "DELETE", path_, "", version).status, 412);
  EXPECT_EQ(set(other_, "analyst", "").status, 428);
  EXPECT_EQ(set(other_, "analyst", first.json().at("version").dump()).status, 200);
}

TEST_P(ApiMembers, WhoWasRemovedIsAddedAnewAndNotByAnOldChange) {
  ASSERT_EQ(server_.send(admin_, "DELETE", path_, "", stored().at("version").dump()).status, 204);
  EXPECT_EQ(set(admin_, "analyst", "1").status, 404);
  EXPECT_EQ(set(admin_, "analyst", "0").status, 200);
  EXPECT_EQ(set(admin_, "reviewer", "0").status, 412) << "is there";
}

}  // namespace
}  // namespace socta
