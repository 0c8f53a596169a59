#include "http/server_fixture.h"

#include <gtest/gtest.h>

#include <thread>

namespace socta {
namespace {

using namespace std::chrono_literals;

TEST(ServerEvents, StreamsEventsAndResumesThem) {
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

TEST(ServerEvents, ReachesFiveHundredBrowsersWithOneEvent) {
  ServerSettings settings = quick_settings();
  settings.worker_queue = 500;
  TestServer server(settings);
  std::vector<std::unique_ptr<TestSocket>> sockets;
  for (int i = 0; i < 500; ++i) {
    sockets.push_back(std::make_unique<TestSocket>(server.port));
    sockets.back()->send(
        "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nX-Test-Owner: " + std::to_string(i) + "\r\n\r\n");
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

TEST(ServerEvents, ForgetsStreamsWhoseBrowserHasGone) {
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

}  // namespace
}  // namespace socta
