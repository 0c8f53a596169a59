#pragma once

#include <atomic>
#include <future>
#include <mutex>
#include <string>

#include "http/etag.h"
#include "http/server.h"
#include "http/socket_fixture.h"

namespace socta {

inline constexpr EmbeddedFile kServedWeb[] = {{"index.html", "<p>app</p>"}, {"assets/a.js", "let a;"}};

/// Settings whose deadlines a test can wait for; two workers and one thread that computes, two
/// requests that wait for either.
inline ServerSettings quick_settings() {
  using namespace std::chrono_literals;
  ServerSettings settings;
  settings.port = 0;
  settings.patience = {
      .head = 300ms, .idle = 2000ms, .body = 300ms, .heartbeat = 100ms, .event_stream = 60s, .shutdown = 5s};
  settings.worker_threads = 2;
  settings.computing_threads = 1;
  settings.worker_queue = 2;
  return settings;
}

/// For tests: a running server with one route of each kind that the tests need. `/api/v1/slow` and
/// `/api/v1/question`, which computes, are answered once the gate is open.
class TestServer {
 public:
  explicit TestServer(const ServerSettings& settings = quick_settings())
      : server_(content(), hub, settings), port(server_.start()) {}

  SiteContent content() {
    SiteContent made;
    made.web = kServedWeb;
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
           set_etag(response, "\"7\"");
           return response;
         }},
        {Method::get, "/api/v1/slow", kPublic,
         [this](const Request&) {
           ++running;
           gate_opened.wait();
           return no_content();
         }},
        {Method::get,
         "/api/v1/question",
         kPublic,
         [this](const Request&) {
           gate_opened.wait();
           return no_content();
         },
         {},
         Lane::computing},
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
                                "owner" + std::string(request.header("X-Test-Owner"))});
         }},
    };
    return made;
  }

  std::string ask(std::string_view bytes) const {
    TestSocket socket(port);
    socket.send(bytes);
    return socket.read_all();
  }

  /// A GET on a connection of its own.
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

inline int status_of(const std::string& response) {
  return response.starts_with("HTTP/1.1 ") ? std::stoi(response.substr(9, 3)) : 0;
}

inline std::string body_of(const std::string& response) {
  return response.substr(response.find("\r\n\r\n") + 4);
}

inline std::string header_of(const std::string& response, const std::string& name) {
  const std::size_t at = response.find("\r\n" + name + ": ");
  if (at == std::string::npos || at > response.find("\r\n\r\n")) return "";
  const std::size_t begin = at + name.size() + 4;
  return response.substr(begin, response.find("\r\n", begin) - begin);
}

}  // namespace socta
