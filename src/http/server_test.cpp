#include "http/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "http/compression.h"
#include "http/error_response.h"
#include "http/etag.h"
#include "http/socket_fixture.h"

namespace socta {
namespace {

using namespace std::chrono_literals;

constexpr EmbeddedFile kWeb[] = {{"index.html", "<p>app</p>"}, {"assets/a.js", "let a;"}};

ServerSettings quick_settings() {
  ServerSettings settings;
  settings.port = 0;
  settings.patience = {
      .head = 300ms, .idle = 2000ms, .body = 300ms, .heartbeat = 100ms, .event_stream = 60s, .shutdown = 5s};
  settings.worker_threads = 2;
  settings.worker_queue = 2;
  return settings;
}

// A server with one route of each kind that the tests need.
class TestServer {
 public:
  explicit TestServer(const ServerSettings& settings = quick_settings())
      : server_(content(), hub, settings), port(server_.start()) {}

  SiteContent content() {
    SiteContent made;
    made.web = kWeb;
    made.log = [this](const std::string& line) {
      const std::lock_guard lock(mutex_);
      log_ += line + "\n";
    };
    made.routes = {
        {Method::get, "/api/v1/hello/{name}", kPublic,
         [](const Request& request) {
           return bytes_response("text/plain", Body("hello " + request.parameter("name")));
         }},
        {Method::post,
         "/api/v1/echo",
         kPublic,
         [](const Request& request) { return bytes_response("application/json", Body(request.body)); },
         {BodyKind::json, 1000}},
        {Method::get, "/api/v1/large", kPublic,
         [](const Request&) {
           return bytes_response("application/json", Body(std::string(3'000'000, 'x')));
         }},
        {Method::get, "/api/v1/record", kPublic,
         [](const Request&) {
           Response response = bytes_response("application/json", Body(std::string("{}")));
           set_etag(response, version_etag(7));
           return response;
         }},
        {Method::get, "/api/v1/slow", kPublic,
         [this](const Request&) {
           ++running;
           gate_opened.wait();
           return no_content();
         }},
        {Method::get, "/api/v1/fault", kPublic,
         [](const Request&) -> Response { throw std::runtime_error("secret detail"); }},
        {Method::get, "/api/v1/injection", kPublic,
         [](const Request& request) {
           Response response = no_content();
           response.headers.push_back({"X-Name", *find_value(request.query, "name")});
           return response;
         }},
        {Method::get, "/api/v1/private", kSession, [](const Request&) { return no_content(); }},
        {Method::get, "/api/v1/events", kPublic,
         [](const Request& request) {
           return event_stream({{"a"},
                                [](const Event& event) { return event.audience.account.empty(); },
                                std::string(request.header("Last-Event-ID")),
                                "owner"});
         }},
    };
    return made;
  }

  std::string ask(std::string_view bytes) const {
    TestSocket socket(port);
    socket.send(bytes);
    return socket.read_all();
  }

  // A GET on a connection of its own.
  std::string get(const std::string& target, const std::string& headers = "") const {
    return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
  }

  std::string log() {
    const std::lock_guard lock(mutex_);
    return log_;
  }

  void stop() { server_.stop(); }

  EventHub hub;
  std::promise<void> gate;
  std::shared_future<void> gate_opened = gate.get_future().share();
  std::atomic<int> running = 0;

 private:
  std::mutex mutex_;
  std::string log_;
  Server server_;

 public:
  const std::uint16_t port;
};

int status_of(const std::string& response) {
  return response.starts_with("HTTP/1.1 ") ? std::stoi(response.substr(9, 3)) : 0;
}

std::string body_of(const std::string& response) { return response.substr(response.find("\r\n\r\n") + 4); }

std::string header_of(const std::string& response, const std::string& name) {
  const std::size_t at = response.find("\r\n" + name + ": ");
  if (at == std::string::npos || at > response.find("\r\n\r\n")) return "";
  const std::size_t begin = at + name.size() + 4;
  return response.substr(begin, response.find("\r\n", begin) - begin);
}

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

TEST(Server, EndsConnectionsThatAreTooSlow) {
  TestServer server;
  const struct {
    const char* bytes;
    int status;
  } table[] = {
      {"GET / HTTP/1.1\r\nHos", 408},
      {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
       "9\r\n\r\n{",
       408},
      {"", 0},
  };
  for (const auto& row : table) EXPECT_EQ(status_of(server.ask(row.bytes)), row.status) << row.bytes;
}

TEST(Server, EndsAConnectionThatDripsAHead) {
  TestServer server;
  TestSocket socket(server.port);
  const auto began = std::chrono::steady_clock::now();
  socket.send("GET / HTTP/1.1\r\n");
  std::string response;
  while (response.empty() && std::chrono::steady_clock::now() < began + 5s) {
    socket.send("A: b\r\n");
    response = socket.read_until("\r\n", 50ms);
  }
  EXPECT_EQ(status_of(response), 408);
}

TEST(Server, SaysThatItHasTooMuchToDo) {
  TestServer server;
  std::vector<std::unique_ptr<TestSocket>> sockets;
  const auto ask_slow = [&] {
    sockets.push_back(std::make_unique<TestSocket>(server.port));
    sockets.back()->send("GET /api/v1/slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  };
  // Two are worked on and two wait; who is answered while the gate is shut was sent away.
  std::string busy;
  while (busy.empty() && sockets.size() < 20) {
    ask_slow();
    busy = sockets.back()->read_until("\r\n\r\n", 100ms);
  }
  EXPECT_GE(sockets.size(), 5U);
  EXPECT_EQ(status_of(busy), 503);
  EXPECT_EQ(header_of(busy, "Retry-After"), "1");
  server.gate.set_value();
  EXPECT_EQ(status_of(sockets.front()->read_all()), 204);
}

TEST(Server, LosesNoRunningRequestWhenItStops) {
  auto server = std::make_unique<TestServer>();
  TestSocket slow(server->port);
  TestSocket idle(server->port);
  TestSocket events(server->port);
  slow.send("GET /api/v1/slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
  events.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  events.read_until("ready");
  while (server->running < 1) std::this_thread::sleep_for(1ms);
  std::thread stopping([&server] { server->stop(); });
  EXPECT_EQ(idle.read_all(), "");
  events.read_all();
  server->gate.set_value();
  const std::string response = slow.read_all();
  stopping.join();
  EXPECT_EQ(status_of(response), 204);
  EXPECT_EQ(header_of(response, "Connection"), "close");
  EXPECT_FALSE(TestSocket(server->port).connected());
}

TEST(Server, StreamsEventsAndResumesThem) {
  TestServer server;
  TestSocket socket(server.port);
  socket.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string head = socket.read_until("event: ready");
  EXPECT_EQ(header_of(head, "Content-Type"), "text/event-stream");
  EXPECT_NE(socket.read_until(":\n\n").find(":\n\n"), std::string::npos) << "a sign of life";
  const std::string first = server.hub.publish({"a", "record", "{\"n\":1}"});
  server.hub.publish({"a", "record", "{\"n\":2}", {.account = "7"}});
  server.hub.publish({"a", "record", "{\"n\":3}"});
  const std::string seen = socket.read_until("{\"n\":3}");
  EXPECT_NE(seen.find("id: " + first + "\nevent: record\ndata: {\"n\":1}\n\n"), std::string::npos);
  EXPECT_EQ(seen.find("{\"n\":2}"), std::string::npos);
  TestSocket again(server.port);
  again.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: " + first + "\r\n\r\n");
  const std::string resumed = again.read_until("{\"n\":3}");
  EXPECT_EQ(resumed.find("{\"n\":1}"), std::string::npos);
  EXPECT_EQ(resumed.find("ready"), std::string::npos);
  server.hub.close_streams_of("owner");
  socket.read_all();
  again.read_all();
}

TEST(Server, ReachesFiveHundredBrowsersWithOneEvent) {
  ServerSettings settings = quick_settings();
  settings.worker_queue = 500;
  TestServer server(settings);
  std::vector<std::unique_ptr<TestSocket>> sockets;
  for (int i = 0; i < 500; ++i) {
    sockets.push_back(std::make_unique<TestSocket>(server.port));
    sockets.back()->send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }
  for (const auto& socket : sockets) ASSERT_NE(socket->read_until("event: ready"), "");
  const auto began = std::chrono::steady_clock::now();
  server.hub.publish({"a", "record", "{\"n\":1}"});
  for (const auto& socket : sockets)
    ASSERT_NE(socket->read_until("{\"n\":1}\n\n").find("{\"n\":1}"), std::string::npos);
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  RecordProperty("milliseconds", static_cast<int>(took.count()));
  EXPECT_LT(took, 5s) << "half a second on a machine that does nothing else";
}

TEST(Server, ForgetsStreamsWhoseBrowserHasGone) {
  TestServer server;
  {
    TestSocket socket(server.port);
    socket.send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    socket.read_until("event: ready");
    EXPECT_EQ(server.hub.subscribers(), 1u);
  }
  for (int i = 0; i < 500 && server.hub.subscribers() > 0; ++i) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(server.hub.subscribers(), 0u);
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
