#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace socta {

/// For tests: one plain connection to a server on this machine, as bytes.
class TestSocket {
 public:
  explicit TestSocket(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~TestSocket() { ::close(descriptor_); }
  TestSocket(const TestSocket&) = delete;
  TestSocket& operator=(const TestSocket&) = delete;

  int descriptor() const { return descriptor_; }
  bool connected() const { return connected_; }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  /// Bytes until the text has been seen, the server has closed, or `patience` has passed.
  std::string read_until(std::string_view text,
                         std::chrono::milliseconds patience = std::chrono::seconds(10)) {
    std::string bytes;
    while (bytes.find(text) == std::string::npos && read_some(bytes, patience)) {
    }
    return bytes;
  }

  /// All bytes until the server closes.
  std::string read_all() {
    std::string bytes;
    while (read_some(bytes, std::chrono::seconds(10))) {
    }
    return bytes;
  }

 private:
  bool read_some(std::string& bytes, std::chrono::milliseconds patience) {
    pollfd waiting{descriptor_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return false;
    char part[4096];
    const auto count = ::recv(descriptor_, part, sizeof part, 0);
    if (count <= 0) return false;
    bytes.append(part, static_cast<std::size_t>(count));
    return true;
  }

  int descriptor_;
  bool connected_ = false;
};

}  // namespace socta
