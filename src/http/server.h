#pragma once

#include <cstdint>
#include <memory>

#include "http/event_hub.h"
#include "http/server_settings.h"
#include "http/site.h"

namespace socta {

/// The server: listens, accepts connections and keeps them until it is stopped. Beside the routes of its
/// content it answers /metrics.
class Server {
 public:
  /// `events` must outlive the server.
  Server(SiteContent content, EventHub& events, const ServerSettings& settings);

  /// Stops, when it has not yet been. What cannot be stopped ends the program.
  ~Server();  // NOLINT(bugprone-exception-escape)
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens from now on; returns the port. Error io when the address cannot be listened on, or the TLS files
  /// cannot be used.
  std::uint16_t start();

  /// Accepts nothing more, lets running requests finish, ends the streams of events, and returns when all
  /// connections have ended or the patience for it has.
  void stop();

  /// TLS for later connections from the files as they are now. Error as in start.
  void reload_tls();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace socta
