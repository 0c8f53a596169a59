#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "http/event_hub.h"
#include "http/request_reader.h"

namespace socta {

/// How long the server waits for a browser.
struct Patience {
  std::chrono::milliseconds head{10'000};  ///< for the rest of a head that has begun
  std::chrono::milliseconds idle{60'000};  ///< for the next request of a connection
  std::chrono::milliseconds body{
      30'000};  ///< for each further piece of a body, and for each piece sent to be taken
  std::chrono::milliseconds heartbeat{15'000};  ///< between signs of life on a stream of events
  std::chrono::milliseconds event_stream{
      60'000};  ///< life of a stream; the browser comes back and is admitted anew
  std::chrono::milliseconds shutdown{10'000};  ///< for requests that run when the server is told to stop
};

/// What the operator decides (docs/operations.md names each).
struct ServerSettings {
  std::string host = "127.0.0.1";  ///< address to listen on
  std::uint16_t port = 8420;       ///< 0: any free one
  std::string tls_certificate{};   ///< PEM file with the chain; "" for no TLS
  std::string tls_key{};           ///< PEM file
  std::vector<std::string>
      host_names{};  ///< names by which browsers may call the server; empty: see names_host
  std::vector<std::string> trusted_proxies{};  ///< addresses whose X-Forwarded-For and -Proto are believed
  std::vector<std::string> metrics_from{};     ///< addresses, beside this machine, that may read /metrics
  std::size_t network_threads = 1;
  std::size_t worker_threads = 16;
  std::size_t computing_threads = 2;  ///< for what computes for long (Lane::computing), beside the workers
  std::size_t worker_queue = 1024;    ///< requests that may wait for a worker; more are answered with 503
  std::size_t connections = 4096;     ///< at one time; more wait to be accepted
  HeadLimits head{};
  EventLimits events{};
  Patience patience{};
};

}  // namespace socta
