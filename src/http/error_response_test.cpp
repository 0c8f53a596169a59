#include "http/error_response.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace socta {
namespace {

nlohmann::json json_of(const Response& response) { return nlohmann::json::parse(response.body.bytes()); }

TEST(ErrorResponse, HasTheOneShape) {
  Problems problems;
  problems.error("low is larger than high", {"judgements.csv", 14, 5, "low"});
  problems.warning("high is unusual");
  const Response response = error_response(Error(ErrorKind::invalid, problems.list()));
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(json_of(response), nlohmann::json::parse(R"({"error": {"kind": "invalid",
    "message": "low is larger than high", "problems": [
      {"message": "low is larger than high", "severity": "error", "file": "judgements.csv", "row": 14, "column": 5,
       "field": "low"},
      {"message": "high is unusual", "severity": "warning"}]}})"));
}

TEST(ErrorResponse, CarriesStatusAndHeadersOfARefusal) {
  const Response response =
      error_response(Refusal(405, ErrorKind::invalid, "Not that way.", {{"Allow", "GET, HEAD"}}));
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(*find_header(response.headers, "allow"), "GET, HEAD");
  EXPECT_EQ(json_of(response)["error"]["message"], "Not that way.");
}

TEST(ErrorResponse, TellsNothingOfFaultsOfTheServer) {
  const std::exception_ptr table[] = {
      std::make_exception_ptr(std::runtime_error("secret")),
      std::make_exception_ptr(Error(ErrorKind::internal, "secret")),
      std::make_exception_ptr(Error(ErrorKind::corrupt, "secret")),
      std::make_exception_ptr(7),
  };
  for (const std::exception_ptr& thrown : table) {
    const Response response = error_response(thrown);
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.body.bytes().find("secret"), std::string_view::npos);
  }
}

TEST(ErrorResponse, QuotesBytesThatAreNoUtf8AsReplacementCharacters) {
  const Response response = error_response(Error(ErrorKind::not_found, "There is no '\xFF'."));
  EXPECT_EQ(json_of(response)["error"]["message"], "There is no '\uFFFD'.");
}

TEST(StaleResponse, CarriesWhatIsThereNow) {
  const Response response =
      stale_response(Error(ErrorKind::stale, "Changed."), {{"version", 3}}, Language::english);
  EXPECT_EQ(response.status, 412);
  EXPECT_EQ(json_of(response)["error"]["current"]["version"], 3);
}

}  // namespace
}  // namespace socta
