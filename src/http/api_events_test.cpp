#include <gtest/gtest.h>

#include "app/password_hasher.h"
#include "app/test_installation.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;

class ApiEvents : public testing::TestWithParam<Dialect> {
 protected:
  // The stream that the browser gets of the assessment.
  std::shared_ptr<EventQueue> listen(const Browser& browser) {
    auto answer = server_.send(browser, "GET", base_ + "/events");
    EXPECT_TRUE(answer.events) << answer.bytes;
    return answer.events ? server_.hub.subscribe(*answer.events, [] {}) : nullptr;
  }

  static bool is_over(EventQueue& queue) { return queue.take().over; }

  ApiServer server_{new_database(GetParam())};
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
  std::int64_t assessment_ = server_.import_example(admin_, "first", "drug-harm-2010");
  std::string base_ = "/api/v1/assessments/" + std::to_string(assessment_);
};

constexpr const char* kPassword = "correct horse battery";

SOCTA_ON_DATABASES_HERE(ApiEvents);

TEST_P(ApiEvents, EndAtOnceForWhoHasLostASessionOrARight) {
  const struct {
    const char* what;
    bool by_administrator;
    const char* method;
    std::string target;  // @ is the listener's account
    std::string body;
    int again;  // status of a new stream
  } table[] = {
      {"another role", true, "PUT", base_ + "/members/@", R"({"role": "observer", "clearance": "public"})",
       200},
      {"no member", true, "DELETE", base_ + "/members/@", "", 404},
      {"disabled", true, "PATCH", "/api/v1/accounts/@", R"({"disabled": true})", 401},
      {"second factor lost", true, "DELETE", "/api/v1/accounts/@/totp", "", 401},
      {"signed out", false, "DELETE", "/api/v1/session", "", 401},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.what);
    const Browser listener = server_.member(assessment_, AssessmentRole::analyst);
    const auto stream = listen(listener);
    const auto other = listen(admin_);
    ASSERT_FALSE(is_over(*stream));
    std::string target = row.target;
    if (const auto at = target.find('@'); at != target.npos)
      target.replace(at, 1, std::to_string(listener.account));
    const auto answer =
        server_.send(row.by_administrator ? admin_ : listener, row.method, target, row.body, "1");
    EXPECT_LT(answer.status, 300) << answer.bytes;
    EXPECT_TRUE(is_over(*stream));
    EXPECT_FALSE(is_over(*other)) << "nobody else's";
    EXPECT_EQ(server_.send(listener, "GET", base_ + "/events").status, row.again);
  }
}

TEST_P(ApiEvents, EndWithANewPassword) {
  server_.service().database.write([&, hash = server_.service().hasher.hash(kPassword)](Transaction& change) {
    set_password(change, admin_.account, hash);
  });
  const auto stream = listen(admin_);
  const std::string wrong = R"({"current_password": "wrong", "new_password": "another horse battery"})";
  EXPECT_EQ(server_.send(admin_, "PUT", "/api/v1/account/password", wrong).status, 401);
  EXPECT_FALSE(is_over(*stream));
  const std::string right =
      R"({"current_password": "correct horse battery", "new_password": "another horse battery"})";
  EXPECT_LT(server_.send(admin_, "PUT", "/api/v1/account/password", right).status, 300);
  EXPECT_TRUE(is_over(*stream));
}

TEST_P(ApiEvents, AreHeardUpToTheClearance) {
  const auto low = listen(server_.member(assessment_, AssessmentRole::analyst, HandlingCode::open));
  const auto high = listen(server_.member(assessment_, AssessmentRole::analyst));
  const auto made =
      server_.send(admin_, "POST", base_ + "/records/evidence",
                   R"({"fields": {"code": "E1", "source": "S", "text": "T", "handling": "restricted"}})");
  ASSERT_EQ(made.status, 201) << made.bytes;
  EXPECT_EQ(low->take().frames.size(), 1u) << "ready alone";
  EXPECT_EQ(high->take().frames.size(), 2u);
}

}  // namespace
}  // namespace socta
