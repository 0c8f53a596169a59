#include "http/kept_response.h"

#include <nlohmann/json.hpp>

#include "http/api_fixture.h"
#include "http/compression.h"

namespace socta {
namespace {

Request request_that_takes(const std::string& coding) {
  Request request;
  request.headers.push_back({"Accept-Encoding", coding});
  return request;
}

std::string header_of(const Response& response, std::string_view name) {
  const std::string* value = find_header(response.headers, name);
  return value == nullptr ? "" : *value;
}

/// A server, and how often a response had to be made.
struct Asked {
  ApiServer server{};
  int made = 0;

  Response get(const std::string& text, const std::string& coding) {
    return kept_response(server.service(), request_that_takes(coding), RevisionKey("test", 1, 1).add(text),
                         [&] {
                           ++made;
                           return json_response(200, {{"text", text}});
                         });
  }
};

TEST(KeptResponse, IsMadeOnceAndSentAsTheBrowserTakesIt) {
  Asked asked;
  const std::string large(5000, 'a');
  const Response plain = asked.get(large, "");
  const Response packed = asked.get(large, "gzip, br");
  EXPECT_EQ(asked.made, 1);
  EXPECT_EQ(header_of(plain, "Content-Encoding"), "");
  EXPECT_EQ(header_of(packed, "Content-Encoding"), "gzip");
  EXPECT_EQ(gunzip(packed.body.bytes()), plain.body.bytes());
  EXPECT_EQ(header_of(packed, "ETag"), header_of(plain, "ETag"));
  EXPECT_NE(header_of(plain, "ETag"), "");
  for (const Response& response : {plain, packed}) {
    EXPECT_EQ(header_of(response, "Vary"), "Accept-Encoding");
    EXPECT_EQ(header_of(response, "Content-Type"), "application/json");
  }
}

TEST(KeptResponse, IsNotCompressedWhenItIsSmall) {
  Asked asked;
  const Response small = asked.get("a", "gzip");
  EXPECT_EQ(header_of(small, "Content-Encoding"), "");
  EXPECT_EQ(small.body.bytes(), R"({"text":"a"})");
}

TEST(KeptResponse, IsAnotherOneForAnotherKey) {
  Asked asked;
  EXPECT_NE(asked.get("a", "").body.bytes(), asked.get("b", "").body.bytes());
  EXPECT_EQ(asked.made, 2);
}

TEST(KeptResponse, PassesOnWhatMakingItThrows) {
  ApiServer server;
  const auto fail = []() -> Response { throw Error(ErrorKind::not_found, "There is no such series."); };
  for (int i = 0; i < 2; ++i)
    EXPECT_THROW(kept_response(server.service(), Request(), RevisionKey("test", 1, 1), fail), Error);
}

}  // namespace
}  // namespace socta
