#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "http/transport.h"

namespace socta {
namespace {

namespace asio = boost::asio;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

class TcpTransport : public Transport {
 public:
  explicit TcpTransport(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {}

  asio::awaitable<bool> open() override { co_return true; }

  asio::awaitable<std::size_t> read(asio::mutable_buffer into) override {
    const auto [code, count] = co_await socket_.async_read_some(into, kAwait);
    co_return code ? 0 : count;
  }

  asio::awaitable<std::size_t> write(WriteBuffers parts) override {
    const auto [code, count] = co_await socket_.async_write_some(parts, kAwait);
    co_return code ? 0 : count;
  }

  asio::awaitable<void> finish() override {
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    co_return;
  }

  void interrupt() override {
    boost::system::error_code ignored;
    socket_.cancel(ignored);
  }

  void close() override {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

 private:
  asio::ip::tcp::socket socket_;
};

}  // namespace

std::unique_ptr<Transport> tcp_transport(asio::ip::tcp::socket socket) {
  return std::make_unique<TcpTransport>(std::move(socket));
}

}  // namespace socta
