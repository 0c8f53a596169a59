#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace socta {

/// One answered request as the log keeps it. No secrets: neither query, headers, cookies nor bodies.
struct LogEntry {
  std::string request_id;
  std::string remote_address;
  std::string method;
  std::string path;   ///< decoded, without the query
  std::string route;  ///< pattern; "" for none
  int status = 0;
  std::size_t bytes = 0;
  std::chrono::microseconds took{};
  std::string fault{};  ///< what went wrong inside the server; it is told here only
};

/// Takes lines without their end; from any thread.
using LogSink = std::function<void(const std::string& line)>;

/// The entry as one line of JSON, with the time now.
std::string log_line(const LogEntry& entry);

/// Writes each line at once to standard error.
LogSink standard_error_log();

}  // namespace socta
