#include "http/http_connection.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstring>
#include <utility>

namespace socta {
namespace {

namespace asio = boost::asio;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

constexpr std::size_t kReadAtOnce = 4096;                    // bytes beyond the longest head
constexpr std::size_t kLingerBytes = std::size_t{1} << 20U;  // of an unwanted body that are still read
constexpr std::chrono::milliseconds kLinger{2000};
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view kRetry = "retry: 2000\n\n";       // milliseconds after which a browser comes back
constexpr std::string_view kRetryAtOnce = "retry: 100\n\n";  // when it is to be admitted anew
constexpr std::string_view kHeartbeat = ":\n\n";

// A slow line is given a millisecond more for each byte: one kilobyte a second is the least.
std::chrono::milliseconds time_for(std::size_t bytes) { return std::chrono::milliseconds(bytes); }

}  // namespace

HttpConnection::HttpConnection(asio::any_io_executor strand, std::unique_ptr<Transport> transport, Peer peer,
                               const ConnectionContext& context)
    : strand_(std::move(strand)),
      transport_(std::move(transport)),
      peer_(std::move(peer)),
      context_(context),
      reader_(context.settings.head),
      buffer_(context.settings.head.head + kReadAtOnce),
      watch_(strand_),
      signal_(strand_) {}

void HttpConnection::start(std::function<void()> ended) {
  asio::co_spawn(
      strand_, [self = shared_from_this()] { return self->run(); },
      [self = shared_from_this(), ended = std::move(ended)](const std::exception_ptr&) {
        self->closed_ = true;
        self->transport_->close();
        self->watch_.cancel();
        ended();
      });
}

void HttpConnection::stop() {
  asio::post(strand_, [self = shared_from_this()] {
    self->signal_.cancel();
    if (self->idle_) self->transport_->close();
  });
}

void HttpConnection::abort() {
  asio::post(strand_, [self = shared_from_this()] {
    self->closed_ = true;
    self->transport_->close();
    self->signal_.cancel();
  });
}

// The timer is set anew only when it would ring too late: a deadline that moves on costs nothing.
void HttpConnection::wait_until(Clock::time_point deadline) {
  const bool earlier = deadline < watch_.expiry();
  deadline_ = deadline;
  if (earlier || watch_.expiry() == Clock::time_point()) arm_watch();
}

void HttpConnection::arm_watch() {
  watch_.expires_at(deadline_);
  watch_.async_wait([weak = weak_from_this()](const boost::system::error_code& code) {
    const std::shared_ptr<HttpConnection> self = weak.lock();
    if (code || !self || self->closed_) return;
    if (Clock::now() < self->deadline_) return self->arm_watch();
    if (self->timed_out_) return self->transport_->close();
    self->timed_out_ = true;
    self->transport_->interrupt();
  });
}

// No co_await in the condition of a loop: GCC 12 then lays the coroutine's frame out wrongly.
asio::awaitable<void> HttpConnection::run() {
  wait_until(Clock::now() + context_.settings.patience.head);
  bool more = co_await transport_->open();
  while (more) more = co_await serve_one();
  if (closed_) co_return;
  wait_until(Clock::now() + kLinger);
  co_await transport_->finish();
  co_await linger();
}

asio::awaitable<bool> HttpConnection::serve_one() {
  std::optional<Refusal> refusal;
  Exchange exchange;
  try {
    if (!co_await read_head()) co_return false;
    exchange = context_.site.begin(reader_.head(), peer_);
    if (!exchange.refused && reader_.state() == RequestReader::State::body) {
      reader_.set_body_limit(exchange.body_limit);
      if (!co_await read_body()) co_return false;
    }
  } catch (const Refusal& refused) {
    refusal = refused;
  }
  if (refusal) {
    co_await send_refusal(*refusal);
    co_return false;
  }
  if (!exchange.refused) exchange.request.body = reader_.take_body();
  if (context_.stopping) exchange.keep_alive = false;
  const Outgoing outgoing = co_await answered(exchange);
  const bool sent = co_await send(outgoing.head, outgoing.body.bytes());
  if (sent && outgoing.events) co_await stream(*outgoing.events);
  co_return sent&& outgoing.keep_alive;
}

// Feeds what is in the buffer; true when the reader has come further than it can without more bytes.
bool HttpConnection::feed() {
  const RequestReader::State before = reader_.state();
  begin_ += reader_.feed({buffer_.data() + begin_, end_ - begin_});
  if (begin_ == end_) begin_ = end_ = 0;
  return reader_.state() != before;
}

asio::awaitable<bool> HttpConnection::read_head() {
  wait_until(Clock::now() +
             (begin_ == end_ ? context_.settings.patience.idle : context_.settings.patience.head));
  bool waits_for_rest = false;
  for (;;) {
    if (begin_ != end_ && feed()) co_return true;
    if (context_.stopping && !reader_.is_inside()) co_return false;
    if (reader_.is_inside() && !std::exchange(waits_for_rest, true))
      wait_until(Clock::now() + context_.settings.patience.head);
    idle_ = !reader_.is_inside();
    const bool came = co_await read_more();
    idle_ = false;
    if (came) continue;
    if (timed_out_ && reader_.is_inside())
      throw Refusal(408, ErrorKind::invalid, "The request did not come in time.");
    co_return false;
  }
}

asio::awaitable<bool> HttpConnection::read_more() {
  if (end_ == buffer_.size() && begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= std::exchange(begin_, 0);
  }
  const std::size_t count =
      co_await transport_->read(asio::buffer(buffer_.data() + end_, buffer_.size() - end_));
  end_ += count;
  co_return count > 0;
}

asio::awaitable<bool> HttpConnection::read_body() {
  if (reader_.head().expects_continue && begin_ == end_ && !co_await send(kContinue, "")) co_return false;
  const Clock::time_point began = Clock::now();
  std::size_t received = 0;
  while (begin_ == end_ || !feed()) {
    wait_until(began + context_.settings.patience.body + time_for(received));
    const std::size_t before = end_;
    if (!co_await read_more()) break;
    received += end_ - before;
  }
  if (timed_out_) throw Refusal(408, ErrorKind::invalid, "The request's body did not come in time.");
  co_return reader_.state() == RequestReader::State::whole;
}

WorkerPool& HttpConnection::pool_of(const Exchange& exchange) const {
  return exchange.route->lane == Lane::computing ? context_.computing : context_.workers;
}

asio::awaitable<Outgoing> HttpConnection::answered(Exchange& exchange) {
  Outgoing outgoing;
  bool done = exchange.response.has_value();
  const auto work = [this, self = shared_from_this(), &exchange, &outgoing, &done] {
    context_.site.answer(exchange);
    if (context_.stopping) exchange.keep_alive = false;
    Outgoing finished = context_.site.finish(exchange);
    asio::post(strand_, [this, self, &outgoing, &done, finished = std::move(finished)]() mutable {
      outgoing = std::move(finished);
      done = true;
      signal_.cancel();
    });
  };
  if (!done && pool_of(exchange).submit(work)) {
    deadline_ = Clock::time_point::max();
    signal_.expires_at(Clock::time_point::max());
    while (!done) co_await signal_.async_wait(kAwait);
    co_return outgoing;
  }
  if (!done) exchange.response = Site::busy();
  co_return context_.site.finish(exchange);
}

asio::awaitable<bool> HttpConnection::send(std::string_view head, std::string_view body) {
  const Clock::time_point began = Clock::now();
  std::size_t sent = 0;
  while (!head.empty() || !body.empty()) {
    wait_until(began + context_.settings.patience.body + time_for(sent));
    const std::size_t count = co_await transport_->write(
        {asio::buffer(head.data(), head.size()), asio::buffer(body.data(), body.size())});
    if (count == 0) co_return false;
    sent += count;
    const std::size_t of_head = std::min(count, head.size());
    head.remove_prefix(of_head);
    body.remove_prefix(count - of_head);
  }
  co_return true;
}

asio::awaitable<void> HttpConnection::send_refusal(const Refusal& refusal) {
  timed_out_ = false;
  const Outgoing outgoing = context_.site.refusal(refusal, peer_);
  co_await send(outgoing.head, outgoing.body.bytes());
}

// A connection that is closed while bytes still come would be reset, and the response with it.
asio::awaitable<void> HttpConnection::linger() {
  std::size_t rest = kLingerBytes;
  while (rest > 0) {
    begin_ = end_ = 0;
    if (!co_await read_more()) co_return;
    rest -= std::min(rest, end_);
  }
}

asio::awaitable<void> HttpConnection::stream(EventSubscription subscription) {
  const auto wake = [weak = weak_from_this(), strand = strand_] {
    asio::post(strand, [weak] {
      if (const std::shared_ptr<HttpConnection> self = weak.lock()) self->signal_.cancel();
    });
  };
  const std::shared_ptr<EventQueue> queue = context_.events.subscribe(std::move(subscription), wake);
  asio::co_spawn(
      strand_, [self = shared_from_this()] { return self->watch_for_end(); }, asio::detached);
  if (co_await send(kRetry, "")) co_await send_events(*queue);
  closed_ = true;
}

asio::awaitable<void> HttpConnection::send_events(EventQueue& queue) {
  const Clock::time_point ends = Clock::now() + context_.settings.patience.event_stream;
  while (!closed_ && Clock::now() < ends) {
    const EventQueue::Batch batch = queue.take();
    std::string bytes;
    for (const auto& frame : batch.frames) bytes += *frame;
    if (!co_await send(bytes, "")) co_return;
    if (batch.over || (context_.stopping && batch.frames.empty())) co_return;
    if (!batch.frames.empty()) continue;
    deadline_ = Clock::time_point::max();
    signal_.expires_after(context_.settings.patience.heartbeat);
    const auto [interrupted] = co_await signal_.async_wait(kAwait);
    if (!interrupted && !co_await send(kHeartbeat, "")) co_return;
  }
  if (!closed_) co_await send(kRetryAtOnce, "");
}

// A browser sends nothing on a stream of events: what can be read is its end.
asio::awaitable<void> HttpConnection::watch_for_end() {
  std::array<char, 64> unwanted{};
  std::size_t count = unwanted.size();
  while (!closed_ && count > 0) count = co_await transport_->read(asio::buffer(unwanted));
  closed_ = true;
  signal_.cancel();
}

}  // namespace socta
