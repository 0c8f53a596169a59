#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "http/access_log.h"
#include "http/error_response.h"
#include "http/metrics.h"
#include "http/origin.h"
#include "http/request_reader.h"
#include "http/response.h"
#include "http/response_finish.h"
#include "http/router.h"
#include "http/server_settings.h"
#include "http/static_files.h"

namespace socta {

/// Asked before every handler, on its thread: looks up who is signed in, sets the request's principal, and
/// throws Error unauthenticated, forbidden or not_found when the request may not use the route.
using Admission = std::function<void(const Route&, Request&)>;

/// Admits to public and local routes only.
void admit_nobody(const Route& route, Request& request);

/// What the server serves.
struct SiteContent {
  std::vector<Route> routes{};
  std::span<const EmbeddedFile> web{};
  Admission admission = admit_nobody;
  LogSink log = standard_error_log();
};

/// One request on its way to its response.
struct Exchange {
  Request request;
  const Route* route = nullptr;
  std::uint64_t body_limit = 0;
  std::optional<Response> response;  ///< set as soon as it is decided
  bool http_1_0 = false;
  bool keep_alive = true;
  bool refused = false;  ///< decided before the body: the body is not wanted
  std::string fault;     ///< for the log
  std::chrono::steady_clock::time_point began{};
};

/// What lies between the bytes of a request and those of its response: checks, routes, handlers, headers.
/// Knows no socket. All calls from any thread.
class Site {
 public:
  Site(SiteContent content, ServerSettings settings, Metrics& metrics);

  /// Decides from the head alone what it can: the route and its body limit, or a refusal, or a static file.
  /// Never throws.
  Exchange begin(const RequestHead& head, const Peer& peer) const;

  /// Runs admission and handler; may wait. Never throws: what they throw becomes the response.
  void answer(Exchange& exchange) const;

  /// Adds what every response has, compresses it, counts and logs it. Never throws.
  Outgoing finish(Exchange& exchange) const;

  /// The answer to bytes that are no request, or to one that did not come in time.
  Outgoing refusal(const Refusal& refusal, const Peer& peer) const;

  /// The response for a full queue: 503, to be tried again in a second.
  static Response busy();

 private:
  void decide(Exchange& exchange, const RequestHead& head) const;
  void decide_route(Exchange& exchange, const RequestHead& head) const;
  void decide_without_route(Exchange& exchange, const RouteMatch& match) const;
  std::string made_request_id() const;
  void log(const Exchange& exchange, const Outgoing& outgoing) const;

  Router router_;
  StaticFiles files_;
  Admission admission_;
  LogSink log_;
  ServerSettings settings_;
  Metrics& metrics_;
  const std::string run_;  // begins every request id of this run of the program
  mutable std::atomic<std::uint64_t> requests_ = 0;
};

}  // namespace socta
