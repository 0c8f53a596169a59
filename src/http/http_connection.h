#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "http/event_hub.h"
#include "http/request_reader.h"
#include "http/site.h"
#include "http/transport.h"
#include "http/worker_pool.h"

namespace socta {

/// What all connections of a server share.
struct ConnectionContext {
  const Site& site;
  WorkerPool& workers;    ///< of Lane::common
  WorkerPool& computing;  ///< of Lane::computing
  EventHub& events;
  const ServerSettings& settings;
  const std::atomic<bool>& stopping;  ///< the server takes no further requests
};

/// One connection: reads a request, has it answered, writes the response, and so on until one side has had
/// enough or patience ends. Everything runs on its strand; handlers run on the worker pool. Requests that
/// come while one is answered wait in the socket: their responses go out in their order.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
 public:
  HttpConnection(boost::asio::any_io_executor strand, std::unique_ptr<Transport> transport, Peer peer,
                 const ConnectionContext& context);

  /// Goes on by itself until the connection ends; `ended` is called then, once.
  void start(std::function<void()> ended);

  /// From any thread, once the context says that the server is stopping: ends the connection, after the
  /// request that is under way.
  void stop();

  /// From any thread: ends the connection at once.
  void abort();

 private:
  using Clock = std::chrono::steady_clock;
  template <typename T>
  using Task = boost::asio::awaitable<T>;

  Task<void> run();
  Task<bool> serve_one();
  Task<bool> read_head();
  Task<bool> read_more();
  Task<bool> read_body();
  Task<Outgoing> answered(Exchange& exchange);
  WorkerPool& pool_of(const Exchange& exchange) const;
  Task<bool> send(std::string_view head, std::string_view body);
  Task<void> send_refusal(const Refusal& refusal);
  Task<void> stream(EventSubscription subscription);
  Task<void> send_events(EventQueue& queue);
  Task<void> watch_for_end();
  Task<void> linger();

  bool feed();
  void wait_until(Clock::time_point deadline);
  void arm_watch();

  boost::asio::any_io_executor strand_;
  std::unique_ptr<Transport> transport_;
  Peer peer_;
  ConnectionContext context_;
  RequestReader reader_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of the bytes in the buffer that are not yet used
  std::size_t end_ = 0;
  boost::asio::steady_timer watch_;   // ends the connection at its deadline
  boost::asio::steady_timer signal_;  // wakes up what waits for a worker or for events
  Clock::time_point deadline_ = Clock::time_point::max();
  bool idle_ = false;  // between two requests
  bool timed_out_ = false;
  bool closed_ = false;
};

}  // namespace socta
