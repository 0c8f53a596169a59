#include "http/access_log.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>

namespace socta {
namespace {

std::string utc_now() {
  const auto now = std::chrono::system_clock::now();
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", utc.tm_year + 1900,
                utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec,
                static_cast<int>(since.count() % 1000));
  return text.data();
}

}  // namespace

std::string log_line(const LogEntry& entry) {
  nlohmann::ordered_json line = {
      {"time", utc_now()},      {"id", entry.request_id}, {"from", entry.remote_address},
      {"method", entry.method}, {"path", entry.path},     {"route", entry.route},
      {"status", entry.status}, {"bytes", entry.bytes},   {"microseconds", entry.took.count()}};
  if (!entry.fault.empty()) line["fault"] = entry.fault;
  return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

// One write for a line: lines of several threads do not mix.
LogSink standard_error_log() {
  return [](const std::string& line) {
    const std::string whole = line + "\n";
    // A log that cannot be written must not stop the server.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, whole.data(), whole.size());
  };
}

}  // namespace socta
