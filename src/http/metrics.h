#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace socta {

/// What the server says about itself beside its counters, at the moment when it is asked.
struct Gauges {
  std::size_t connections = 0;
  std::size_t queued_requests = 0;
  std::size_t event_subscribers = 0;
};

/// Counters for Prometheus. All calls from any thread.
class Metrics {
 public:
  /// One answered request. `route` is the pattern of its route, so that the number of series stays small.
  void count(std::string_view method, std::string_view route, int status, std::chrono::nanoseconds took);

  /// The text that Prometheus reads (version 0.0.4): requests by method, route and status, a histogram of
  /// their seconds by route, the gauges, memory and start of the process.
  std::string text(const Gauges& gauges) const;

 private:
  static constexpr std::array kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                         0.1,   0.25,   0.5,   1.0,  2.5,   10.0};

  struct Series {
    std::map<int, std::uint64_t> by_status;
    std::array<std::uint64_t, kBounds.size() + 1> buckets{};
    double seconds = 0;
  };

  void add_requests(std::string& text) const;
  void add_histogram(std::string& text) const;

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Series, std::less<>> series_;  // by method and route
  const std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
};

}  // namespace socta
