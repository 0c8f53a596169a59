#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace socta {

class HttpConnection;

/// The connections that are open. All calls from any thread.
class ConnectionSet {
 public:
  /// Returns the number by which it is removed. A connection that comes after stop_all is stopped at once.
  std::size_t add(std::shared_ptr<HttpConnection> connection);
  void remove(std::size_t number);

  std::size_t size() const;
  void stop_all();
  void abort_all();

  /// False when there are still some after that time.
  bool wait_until_empty(std::chrono::milliseconds patience);

 private:
  mutable std::mutex mutex_;
  std::condition_variable empty_;
  std::unordered_map<std::size_t, std::shared_ptr<HttpConnection>> open_;
  std::size_t last_number_ = 0;
  bool stopping_ = false;
};

}  // namespace socta
