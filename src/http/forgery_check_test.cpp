#include "http/forgery_check.h"

#include <gtest/gtest.h>

#include "http/error_response.h"

namespace socta {
namespace {

const std::string kToken = csrf_token("s3cret");

Request request(Method method, Scheme scheme, NamedValues headers) {
  Request made;
  made.method = method;
  made.scheme = scheme;
  made.host = "socta.example";
  made.cookies = {{"__Host-socta", "s3cret"}};
  made.headers = std::move(headers);
  return made;
}

void check_session(const Request& asked) { check_no_forgery(asked, session_secret(asked)); }

TEST(ForgeryCheck, LetsTheOwnPagePass) {
  const NamedValues table[] = {
      {{"X-CSRF-Token", kToken}},
      {{"X-CSRF-Token", kToken}, {"Origin", "https://socta.example"}},
      {{"X-CSRF-Token", kToken}, {"Origin", "https://SOCTA.example"}, {"Sec-Fetch-Site", "same-origin"}},
  };
  for (const NamedValues& headers : table)
    EXPECT_NO_THROW(check_session(request(Method::post, Scheme::https, headers)));
  EXPECT_NO_THROW(check_session(request(Method::get, Scheme::https, {{"Origin", "https://evil.example"}})));
  EXPECT_NO_THROW(check_session(request(Method::post, Scheme::http, {}))) << "that cookie is none over http";
}

TEST(ForgeryCheck, StopsPagesOfOtherSites) {
  const NamedValues table[] = {
      {},
      {{"X-CSRF-Token", ""}},
      {{"X-CSRF-Token", "s3cret"}},
      {{"X-CSRF-Token", csrf_token("another")}},
      {{"X-CSRF-Token", kToken}, {"Origin", "https://evil.example"}},
      {{"X-CSRF-Token", kToken}, {"Origin", "http://socta.example"}},
      {{"X-CSRF-Token", kToken}, {"Origin", "https://socta.example.evil.example"}},
      {{"X-CSRF-Token", kToken}, {"Origin", "null"}},
      {{"X-CSRF-Token", kToken}, {"Sec-Fetch-Site", "cross-site"}},
      {{"X-CSRF-Token", kToken}, {"Sec-Fetch-Site", "same-site"}},
  };
  for (const NamedValues& headers : table)
    for (const Method method : {Method::post, Method::put, Method::patch, Method::remove})
      EXPECT_THROW(check_session(request(method, Scheme::https, headers)), Refusal);
}

TEST(ForgeryCheck, OfSigningInAsksForTheOriginAlone) {
  EXPECT_NO_THROW(check_same_origin(request(Method::post, Scheme::https, {})));
  EXPECT_THROW(check_same_origin(request(Method::post, Scheme::https, {{"Origin", "https://evil.example"}})),
               Refusal);
}

TEST(CsrfToken, TellsNothingOfTheSecret) {
  EXPECT_EQ(kToken.find("s3cret"), std::string::npos);
  EXPECT_NE(kToken, csrf_token("s3crets"));
}

}  // namespace
}  // namespace socta
