#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include "http/socket_fixture.h"

namespace socta {

/// For tests: `socta serve` as a process of its own, on a port that was free a moment before. What it prints
/// and logs goes to `said`.
class RunningServer {
 public:
  RunningServer(const std::string& data, const std::string& said) : port_(free_port()), process_(fork()) {
    if (process_ == 0) become_server(data, said);
  }
  ~RunningServer() {
    if (process_ > 0) stop(SIGKILL);
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  /// The answer to these bytes; "" when nobody listens.
  std::string ask(const std::string& bytes) const {
    TestSocket socket(port_);
    if (!socket.connected()) return "";
    socket.send(bytes);
    return socket.read_all();
  }

  std::string post(const std::string& target, const std::string& json) const {
    return ask("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
               "Content-Type: application/json\r\nContent-Length: " + std::to_string(json.size()) +
               "\r\n\r\n" + json);
  }

  /// Waits for /healthz; false when a minute was not enough.
  bool becomes_healthy() const {
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (std::chrono::steady_clock::now() < until) {
      if (ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .starts_with("HTTP/1.1 200"))
        return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
  }

  /// Sends the signal; the exit code, or minus the signal that ended the process.
  int stop(int signal) {
    ::kill(process_, signal);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

 private:
  static std::uint16_t free_port() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), size);
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(descriptor);
    return ntohs(address.sin_port);
  }

  [[noreturn]] void become_server(const std::string& data, const std::string& said) const {
    const int file = ::open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    const std::string port = std::to_string(port_);
    ::execl(SOCTA_PROGRAM, "socta", "serve", "--data", data.c_str(), "--port", port.c_str(), nullptr);
    ::_exit(127);
  }

  std::uint16_t port_;
  pid_t process_;
};

}  // namespace socta
