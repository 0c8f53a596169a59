#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstddef>
#include <memory>
#include <string>

namespace socta {

/// The two parts of a response that are written together.
using WriteBuffers = std::array<boost::asio::const_buffer, 2>;

/// The bytes of one connection, with or without TLS. Only what the connection needs, so that the code above
/// it is compiled once and not for each kind of stream. At most one read and one write at a time, all on the
/// connection's strand.
class Transport {
 public:
  virtual ~Transport() = default;

  /// Makes the connection ready for bytes (TLS handshake). False when it did not come about.
  virtual boost::asio::awaitable<bool> open() = 0;

  /// Bytes read into the buffer; 0 when the other end has finished or the connection is gone.
  virtual boost::asio::awaitable<std::size_t> read(boost::asio::mutable_buffer into) = 0;

  /// Bytes written of both parts; 0 when the connection is gone.
  virtual boost::asio::awaitable<std::size_t> write(WriteBuffers parts) = 0;

  /// Tells the other end that nothing more is sent.
  virtual boost::asio::awaitable<void> finish() = 0;

  /// A read or write that waits returns 0; the connection can be used on.
  virtual void interrupt() = 0;

  /// Ends the connection at once; a read or write that waits then returns 0.
  virtual void close() = 0;
};

std::unique_ptr<Transport> tcp_transport(boost::asio::ip::tcp::socket socket);

/// A certificate with its key, loaded. Shared by the connections that were opened with it.
class TlsIdentity;

/// Loads PEM files; Error io or invalid when they cannot be read or do not fit together. TLS 1.2 and 1.3
/// only.
std::shared_ptr<TlsIdentity> load_tls_identity(const std::string& certificate, const std::string& key);

std::unique_ptr<Transport> tls_transport(boost::asio::ip::tcp::socket socket,
                                         std::shared_ptr<TlsIdentity> identity);

}  // namespace socta
