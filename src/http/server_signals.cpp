#include "http/server_signals.h"

#include <csignal>

#include "http/access_log.h"

namespace socta {
namespace {

void reload(Server& server) {
  try {
    server.reload_tls();
  } catch (const Error& error) {
    standard_error_log()(std::string("The TLS files were not loaded anew. ") + error.what());
  }
}

}  // namespace

ServerSignals::ServerSignals() : io_(1), signals_(io_, SIGINT, SIGTERM, SIGHUP) {
  // Whoever reads the log may end before the server does: a line is lost then, not the server.
  std::signal(SIGPIPE, SIG_IGN);
}

void ServerSignals::run(Server& server) {
  wait(server);
  io_.run();
  server.stop();
}

void ServerSignals::wait(Server& server) {
  signals_.async_wait([this, &server](const boost::system::error_code& code, int signal) {
    if (code || signal != SIGHUP) return;
    reload(server);
    wait(server);
  });
}

}  // namespace socta
