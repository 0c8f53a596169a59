#include "http/server_fixture.h"

#include <gtest/gtest.h>

#include <thread>

namespace socta {
namespace {

using namespace std::chrono_literals;

TEST(ServerUnderLoad, EndsConnectionsThatAreTooSlow) {
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

TEST(ServerUnderLoad, EndsAConnectionThatDripsAHead) {
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

/// Asks one after the other, each on a connection of its own, until one is sent away.
struct Crowd {
  std::vector<std::unique_ptr<TestSocket>> sockets{};
  std::string busy{};

  Crowd(const TestServer& server, const std::string& path) {
    while (busy.empty() && sockets.size() < 20) {
      sockets.push_back(std::make_unique<TestSocket>(server.port));
      sockets.back()->send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      busy = sockets.back()->read_until("\r\n\r\n", 100ms);
    }
  }
};

TEST(ServerUnderLoad, SaysThatItHasTooMuchToDo) {
  TestServer server;
  // Two are worked on and two wait; who is answered while the gate is shut was sent away.
  const Crowd crowd(server, "/api/v1/slow");
  EXPECT_GE(crowd.sockets.size(), 5U);
  EXPECT_EQ(status_of(crowd.busy), 503);
  EXPECT_EQ(header_of(crowd.busy, "Retry-After"), "1");
  server.gate.set_value();
  EXPECT_EQ(status_of(crowd.sockets.front()->read_all()), 204);
}

TEST(ServerUnderLoad, LetsNobodyWaitForThoseWhoHaveMuchComputed) {
  TestServer server;
  // One is computed and two wait.
  const Crowd crowd(server, "/api/v1/question");
  EXPECT_GE(crowd.sockets.size(), 4U);
  EXPECT_EQ(status_of(crowd.busy), 503);
  EXPECT_EQ(
      status_of(server.ask("GET /api/v1/hello/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")),
      200);
  server.gate.set_value();
  EXPECT_EQ(status_of(crowd.sockets.front()->read_all()), 204);
}

TEST(ServerUnderLoad, LosesNoRunningRequestWhenItStops) {
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

TEST(ServerUnderLoad, EndsWithConnectionsThatAreStillOpenWhenThePatienceIsOver) {
  ServerSettings settings = quick_settings();
  settings.patience.shutdown = 0ms;
  for (int round = 0; round < 10; ++round) {
    auto server = std::make_unique<TestServer>(settings);
    std::vector<std::unique_ptr<TestSocket>> idle;
    for (int i = 0; i < 8; ++i) idle.push_back(std::make_unique<TestSocket>(server->port));
    EXPECT_EQ(status_of(server->get("/api/v1/hello/a")), 200);
    server.reset();
    for (const auto& socket : idle) EXPECT_EQ(socket->read_all(), "");
  }
}

}  // namespace
}  // namespace socta
