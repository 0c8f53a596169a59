#include "http/metrics.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

namespace socta {
namespace {

// A number as every locale's Prometheus reads it: JSON's form is one of those.
std::string number(double value) { return nlohmann::json(value).dump(); }

std::string labels(const std::pair<std::string, std::string>& key) {
  return "method=\"" + key.first + "\",route=\"" + key.second + "\"";
}

void add_head(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  text += "# HELP " + std::string(name) + " " + std::string(help) + "\n# TYPE " + std::string(name) + " " +
          std::string(type) + "\n";
}

void add_gauge(std::string& text, std::string_view name, std::string_view help, double value) {
  add_head(text, name, "gauge", help);
  text += std::string(name) + " " + number(value) + "\n";
}

// Resident memory, from /proc; 0 where there is none.
double resident_bytes() {
  std::ifstream in("/proc/self/statm");
  std::uint64_t size = 0;
  std::uint64_t resident = 0;
  in >> size >> resident;
  return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

void Metrics::count(std::string_view method, std::string_view route, int status,
                    std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const auto bucket = static_cast<std::size_t>(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin());
  const std::lock_guard lock(mutex_);
  Series& series = series_[{std::string(method), std::string(route)}];
  ++series.by_status[status];
  ++series.buckets[bucket];
  series.seconds += seconds;
}

void Metrics::add_requests(std::string& text) const {
  add_head(text, "socta_requests_total", "counter", "Requests answered.");
  for (const auto& [key, series] : series_)
    for (const auto& [status, count] : series.by_status)
      text += "socta_requests_total{" + labels(key) + ",status=\"" + std::to_string(status) + "\"} " +
              std::to_string(count) + "\n";
}

void Metrics::add_histogram(std::string& text) const {
  const std::string name = "socta_request_seconds";
  add_head(text, name, "histogram", "Time from a request's last byte to its answer.");
  for (const auto& [key, series] : series_) {
    std::uint64_t below = 0;
    for (std::size_t i = 0; i <= kBounds.size(); ++i) {
      below += series.buckets[i];
      const std::string bound = i < kBounds.size() ? number(kBounds[i]) : "+Inf";
      text += name + "_bucket{" + labels(key) + ",le=\"" + bound + "\"} " + std::to_string(below) + "\n";
    }
    text += name + "_sum{" + labels(key) + "} " + number(series.seconds) + "\n";
    text += name + "_count{" + labels(key) + "} " + std::to_string(below) + "\n";
  }
}

std::string Metrics::text(const Gauges& gauges) const {
  const auto as_number = [](std::size_t count) { return static_cast<double>(count); };
  std::string text;
  const std::lock_guard lock(mutex_);
  add_requests(text);
  add_histogram(text);
  add_gauge(text, "socta_connections", "Open connections.", as_number(gauges.connections));
  add_gauge(text, "socta_queued_requests", "Requests that wait for a worker.",
            as_number(gauges.queued_requests));
  add_gauge(text, "socta_event_subscribers", "Open streams of events.", as_number(gauges.event_subscribers));
  add_gauge(text, "process_resident_memory_bytes", "Resident memory.", resident_bytes());
  add_gauge(text, "process_start_time_seconds", "Start of the process since the epoch.",
            std::chrono::duration<double>(started_.time_since_epoch()).count());
  return text;
}

}  // namespace socta
