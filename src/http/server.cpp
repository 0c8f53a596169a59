#include "http/server.h"

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <mutex>
#include <thread>

#include "http/connection_set.h"
#include "http/http_connection.h"

namespace socta {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds kAcceptPause{
    100};  // after a failure to accept: descriptors may come free

tcp::endpoint endpoint_of(const ServerSettings& settings) {
  boost::system::error_code code;
  const auto address =
      asio::ip::make_address(settings.host == "localhost" ? "127.0.0.1" : settings.host, code);
  if (code)
    throw Error(ErrorKind::invalid,
                "'" + settings.host + "' is no address to listen on (an IP address or localhost).");
  return {address, settings.port};
}

std::string address_of(const tcp::socket& socket) {
  boost::system::error_code code;
  const tcp::endpoint endpoint = socket.remote_endpoint(code);
  if (code) return "";
  const asio::ip::address address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

}  // namespace

struct Server::State {
  State(SiteContent content, EventHub& hub, const ServerSettings& given)
      : settings(given),
        events(hub),
        workers(given.worker_threads, given.worker_queue),
        computing(given.computing_threads, given.worker_queue),
        site(with_metrics(std::move(content)), settings, metrics),
        context{site, workers, computing, hub, settings, stopping},
        io(static_cast<int>(given.network_threads)),
        acceptor(asio::make_strand(io)) {}

  SiteContent with_metrics(SiteContent content) {
    const auto answer = [this](const Request&) {
      const Gauges gauges{connections.size(), workers.queued() + computing.queued(), events.subscribers()};
      Response response = bytes_response("text/plain; version=0.0.4", Body(metrics.text(gauges)));
      response.headers.push_back({"Cache-Control", "no-store"});
      return response;
    };
    content.routes.push_back({Method::get, "/metrics", kLocal, answer});
    return content;
  }

  void listen();
  asio::awaitable<void> accept();
  void begin_connection(tcp::socket socket) noexcept;
  void load_tls();
  std::shared_ptr<TlsIdentity> tls_identity();
  void stop();

  ServerSettings settings;
  EventHub& events;
  std::atomic<bool> stopping = false;
  Metrics metrics;
  WorkerPool workers;
  WorkerPool computing;
  Site site;
  ConnectionContext context;
  asio::io_context io;
  ConnectionSet connections;  // after io: what is still open when the patience is over has timers of it
  tcp::acceptor acceptor;     // used on its strand alone once the threads run
  std::vector<std::thread> threads;
  std::mutex tls_mutex;
  std::shared_ptr<TlsIdentity> tls;
};

void Server::State::listen() {
  const tcp::endpoint endpoint = endpoint_of(settings);
  boost::system::error_code code;
  acceptor.open(endpoint.protocol());
  acceptor.set_option(tcp::acceptor::reuse_address(true));
  acceptor.bind(endpoint, code);
  if (!code) acceptor.listen(tcp::acceptor::max_listen_connections, code);
  if (code)
    throw Error(ErrorKind::io, settings.host + ":" + std::to_string(settings.port) +
                                   " cannot be listened on: " + code.message() + ".");
}

void Server::State::load_tls() {
  if (settings.tls_certificate.empty()) return;
  auto loaded = load_tls_identity(settings.tls_certificate, settings.tls_key);
  const std::lock_guard lock(tls_mutex);
  tls = std::move(loaded);
}

std::shared_ptr<TlsIdentity> Server::State::tls_identity() {
  const std::lock_guard lock(tls_mutex);
  return tls;
}

asio::awaitable<void> Server::State::accept() {
  asio::steady_timer pause(acceptor.get_executor());
  for (;;) {
    tcp::socket socket(asio::any_io_executor(asio::make_strand(io)));
    const auto [code] = co_await acceptor.async_accept(socket, kAwait);
    if (!acceptor.is_open()) co_return;
    if (!code) begin_connection(std::move(socket));
    while (acceptor.is_open() && (code || connections.size() >= settings.connections)) {
      pause.expires_after(kAcceptPause);
      co_await pause.async_wait(kAwait);
      if (code) break;
    }
  }
}

// For one that there is no memory for, the socket is closed and the next one awaited.
void Server::State::begin_connection(tcp::socket socket) noexcept try {
  boost::system::error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  const std::shared_ptr<TlsIdentity> identity = tls_identity();
  Peer peer{address_of(socket), identity ? Scheme::https : Scheme::http};
  const asio::any_io_executor strand = socket.get_executor();
  auto transport = identity ? tls_transport(std::move(socket), identity) : tcp_transport(std::move(socket));
  const auto connection =
      std::make_shared<HttpConnection>(strand, std::move(transport), std::move(peer), context);
  const std::size_t number = connections.add(connection);
  try {
    connection->start([this, number] { connections.remove(number); });
  } catch (...) {
    connections.remove(number);
    throw;
  }
} catch (const std::exception&) {
}

void Server::State::stop() {
  if (stopping.exchange(true)) return;
  asio::post(acceptor.get_executor(), [this] {
    boost::system::error_code ignored;
    acceptor.close(ignored);
  });
  events.close();
  connections.stop_all();
  if (!connections.wait_until_empty(settings.patience.shutdown)) connections.abort_all();
  workers.close();
  computing.close();
  connections.wait_until_empty(settings.patience.shutdown);
  io.stop();
  for (std::thread& thread : threads) thread.join();
}

Server::Server(SiteContent content, EventHub& events, const ServerSettings& settings)
    : state_(std::make_unique<State>(std::move(content), events, settings)) {}

Server::~Server() { stop(); }  // NOLINT(bugprone-exception-escape): nothing else is left then

std::uint16_t Server::start() {
  state_->load_tls();
  state_->listen();
  const std::uint16_t port = state_->acceptor.local_endpoint().port();
  asio::co_spawn(state_->acceptor.get_executor(), state_->accept(), asio::detached);
  for (std::size_t i = 0; i < state_->settings.network_threads; ++i)
    state_->threads.emplace_back([this] {
      const auto guard = asio::make_work_guard(state_->io);
      state_->io.run();
    });
  return port;
}

void Server::stop() { state_->stop(); }

void Server::reload_tls() { state_->load_tls(); }

}  // namespace socta
