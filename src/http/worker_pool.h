#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace socta {

/// Threads that run what may wait (database, engine), so that the threads of the network never do. The queue
/// is bounded: a server that is asked for more than it can do says so at once.
class WorkerPool {
 public:
  using Work = std::function<void()>;

  WorkerPool(std::size_t threads, std::size_t queue_limit);

  /// Waits for all work that was accepted.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False, and nothing happens, when the queue is full or the pool is closing. `work` must not throw.
  bool submit(Work work);

  /// Accepts no more work; what was accepted is done. Returns when it is.
  void close();

  std::size_t queued() const;

 private:
  void run();

  const std::size_t queue_limit_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Work> queue_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace socta
