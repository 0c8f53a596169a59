#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "domain/error.h"
#include "http/transport.h"

namespace socta {

namespace asio = boost::asio;

class TlsIdentity {
 public:
  asio::ssl::context context{asio::ssl::context::tls_server};
};

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

class TlsTransport : public Transport {
 public:
  TlsTransport(asio::ip::tcp::socket socket, std::shared_ptr<TlsIdentity> identity)
      : identity_(std::move(identity)), stream_(std::move(socket), identity_->context) {}

  asio::awaitable<bool> open() override {
    const auto [code] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kAwait);
    co_return !code;
  }

  asio::awaitable<std::size_t> read(asio::mutable_buffer into) override {
    const auto [code, count] = co_await stream_.async_read_some(into, kAwait);
    co_return code ? 0 : count;
  }

  asio::awaitable<std::size_t> write(WriteBuffers parts) override {
    const auto [code, count] = co_await stream_.async_write_some(parts, kAwait);
    co_return code ? 0 : count;
  }

  asio::awaitable<void> finish() override { co_await stream_.async_shutdown(kAwait); }

  void interrupt() override {
    boost::system::error_code ignored;
    stream_.lowest_layer().cancel(ignored);
  }

  void close() override {
    boost::system::error_code ignored;
    stream_.lowest_layer().close(ignored);
  }

 private:
  std::shared_ptr<TlsIdentity> identity_;
  asio::ssl::stream<asio::ip::tcp::socket> stream_;
};

void check(const boost::system::error_code& code, const std::string& file, const char* what) {
  if (code) throw Error(ErrorKind::io, std::string(what) + ": " + code.message(), {file});
}

}  // namespace

std::shared_ptr<TlsIdentity> load_tls_identity(const std::string& certificate, const std::string& key) {
  auto identity = std::make_shared<TlsIdentity>();
  asio::ssl::context& context = identity->context;
  context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                      asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                      asio::ssl::context::no_tlsv1_1);
  boost::system::error_code code;
  context.use_certificate_chain_file(certificate, code);
  check(code, certificate, "The certificate cannot be used");
  context.use_private_key_file(key, asio::ssl::context::pem, code);
  check(code, key, "The key cannot be used with the certificate");
  return identity;
}

std::unique_ptr<Transport> tls_transport(asio::ip::tcp::socket socket,
                                         std::shared_ptr<TlsIdentity> identity) {
  return std::make_unique<TlsTransport>(std::move(socket), std::move(identity));
}

}  // namespace socta
