#include "http/server_fixture.h"

#include <gtest/gtest.h>

#include "http/compression.h"

namespace socta {
namespace {

TEST(Server, AnswersRoutesFilesAndPages) {
  TestServer server;
  const struct {
    const char* target;
    int status;
    const char* body;
  } table[] = {{"/api/v1/hello/%D0%B6", 200, "hello ж"}, {"/assets/a.js", 200, "let a;"}};
  for (const auto& row : table) {
    const std::string response = server.get(row.target);
    EXPECT_EQ(status_of(response), row.status) << row.target;
    EXPECT_EQ(body_of(response), row.body) << row.target;
  }
  EXPECT_NE(server.get("/any/page").find("app</p>"), std::string::npos);
}

TEST(Server, RefusesInTheOneShape) {
  TestServer server;
  const struct {
    const char* bytes;
    int status;
  } table[] = {
      {"GET /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404},
      {"DELETE /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405},
      {"BREW /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 501},
      {"GET /api/v1/private HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 401},
      {"GET /api/v1/fault HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 500},
      {"GET /api/v1/hello/a HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421},
      {"GET /api/v1/hello/a%2fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400},
      {"GET /api/../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400},
      {"GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400},
      {"GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400},
      {"GET http://evil.example/api/v1/hello/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
       421},
      {"nonsense\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
       415},
      {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
       "2\r\n\r\n{}",
       415},
      {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
       "1001\r\n\r\n",
       413},
      {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
       "2\r\n"
       "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       400},
      {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
       "2\r\n"
       "Origin: https://evil.example\r\n\r\n{}",
       403},
      {"GET /metrics HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n",
       403},
      {"GET /api/v1/injection?name=a%0d%0aSet-Cookie:%20b HTTP/1.1\r\nHost: localhost\r\nConnection: "
       "close\r\n\r\n",
       500},
  };
  for (const auto& row : table) {
    const std::string response = server.ask(row.bytes);
    EXPECT_EQ(status_of(response), row.status) << row.bytes << response;
    EXPECT_NE(body_of(response).find("{\"error\":{\"kind\":\""), std::string::npos) << row.bytes;
    EXPECT_EQ(header_of(response, "Content-Type"), "application/json");
    EXPECT_EQ(header_of(response, "Set-Cookie"), "");
    EXPECT_EQ(header_of(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(response.find("secret detail"), std::string::npos);
  }
  EXPECT_EQ(header_of(server.ask(table[1].bytes), "Allow"), "POST");
  EXPECT_NE(server.log().find("secret detail"), std::string::npos);
  EXPECT_EQ(server.log().find("Set-Cookie"), std::string::npos) << "queries are not logged";
}

TEST(Server, AnswersInOrderOnOneConnection) {
  TestServer server;
  TestSocket socket(server.port);
  std::string requests;
  for (int i = 0; i < 50; ++i)
    requests += "GET /api/v1/hello/" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  requests +=
      "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Content-Length: 2\r\nConnection: close\r\n\r\n{}";
  socket.send(requests);
  const std::string responses = socket.read_all();
  std::size_t at = 0;
  for (int i = 0; i < 50; ++i) {
    at = responses.find("\r\n\r\nhello " + std::to_string(i) + "HTTP/1.1 200", at);
    ASSERT_NE(at, std::string::npos) << i;
  }
  EXPECT_TRUE(responses.ends_with("\r\n\r\n{}"));
}

TEST(Server, TellsTheSenderToGoOnBeforeItsBody) {
  TestServer server;
  TestSocket socket(server.port);
  socket.send(
      "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(socket.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  socket.send("{}");
  EXPECT_EQ(body_of(socket.read_all()), "{}");
}

TEST(Server, SendsWhatTheBrowserHoldsAlreadyAs304) {
  TestServer server;
  const std::string first = server.get("/api/v1/hello/a");
  const std::string etag = header_of(first, "ETag");
  ASSERT_FALSE(etag.empty());
  const struct {
    std::string target;
    std::string held;
    int status;
  } table[] = {{"/api/v1/hello/a", etag, 304},
               {"/api/v1/hello/b", etag, 200},
               {"/api/v1/record", "\"7\"", 304},
               {"/api/v1/record", "\"6\"", 200},
               {"/assets/a.js", header_of(server.get("/assets/a.js"), "ETag"), 304}};
  for (const auto& row : table) {
    const std::string response = server.get(row.target, "If-None-Match: " + row.held + "\r\n");
    EXPECT_EQ(status_of(response), row.status) << row.target << " " << row.held;
    if (row.status == 304) {
      EXPECT_EQ(body_of(response), "");
    }
  }
}

TEST(Server, SendsTheHeadAloneForHead) {
  TestServer server;
  const std::string response =
      server.ask("HEAD /api/v1/hello/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(status_of(response), 200);
  EXPECT_EQ(header_of(response, "Content-Length"), "7");
  EXPECT_EQ(body_of(response), "");
}

TEST(Server, CompressesWhereItIsAccepted) {
  TestServer server;
  const std::string packed = server.get("/api/v1/large", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(header_of(packed, "Content-Encoding"), "gzip");
  EXPECT_EQ(gunzip(body_of(packed)).size(), 3'000'000u);
  const std::string whole = server.get("/api/v1/large");
  EXPECT_EQ(body_of(whole).size(), 3'000'000u);
  EXPECT_EQ(header_of(whole, "Vary"), "Accept-Encoding");
  EXPECT_EQ(header_of(server.get("/api/v1/hello/a", "Accept-Encoding: gzip\r\n"), "Content-Encoding"), "");
}

TEST(Server, TellsPrometheusAboutItself) {
  TestServer server;
  server.get("/api/v1/hello/a");
  const std::string metrics = body_of(server.get("/metrics"));
  EXPECT_NE(
      metrics.find("socta_requests_total{method=\"GET\",route=\"/api/v1/hello/{name}\",status=\"200\"} 1"),
      std::string::npos);
  EXPECT_NE(metrics.find("socta_connections 1.0"), std::string::npos) << metrics;
}

TEST(Server, SaysThatItsAddressIsTaken) {
  TestServer server;
  ServerSettings settings = quick_settings();
  settings.port = server.port;
  EventHub hub;
  EXPECT_THROW(Server({}, hub, settings).start(), Error);
  settings.host = "nowhere.example";
  EXPECT_THROW(Server({}, hub, settings).start(), Error);
}

}  // namespace
}  // namespace socta
