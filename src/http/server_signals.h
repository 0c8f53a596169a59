#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include "http/server.h"

namespace socta {

/// Takes SIGTERM, SIGINT and SIGHUP from where it is made: one that comes before `run` waits for it. To be
/// made before the server starts, so that whoever sees the port open can stop it. One at a time.
class ServerSignals {
 public:
  ServerSignals();

  /// Waits for SIGTERM or SIGINT, then stops the server; SIGHUP loads the TLS files anew (when they cannot be
  /// used the old ones stay, and the log says so). To be called once, after the server's start.
  void run(Server& server);

 private:
  void wait(Server& server);

  boost::asio::io_context io_;
  boost::asio::signal_set signals_;
};

}  // namespace socta
