#include <signal.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include "http/access_log.h"
#include "http/server.h"

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

void Server::run_until_signal() {
  boost::asio::io_context io(1);
  boost::asio::signal_set signals(io, SIGINT, SIGTERM, SIGHUP);
  std::function<void(const boost::system::error_code&, int)> handle;
  handle = [&](const boost::system::error_code& code, int signal) {
    if (code || signal != SIGHUP) return;
    reload(*this);
    signals.async_wait(handle);
  };
  signals.async_wait(handle);
  io.run();
  stop();
}

}  // namespace socta
