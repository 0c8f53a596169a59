#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "store/database.h"

namespace socta {

/// Writes of many threads at once in few transactions: one of those who wait leads and writes what the others
/// have queued, so that a disk that is slow to sync does not make each wait for all before it. Any thread.
class GroupCommit {
 public:
  /// How many writes share a transaction at most.
  static constexpr std::size_t kMost = 64;

  /// `database` must outlive it.
  explicit GroupCommit(Database& database) : database_(database) {}

  /// Runs `work` in a transaction, perhaps with that of others, and returns when it is safe on disk. When a
  /// shared transaction fails, each of its writes is tried again in one of its own, so that none fails for
  /// another's sake: `work` may be run twice, and must start anew then. Throws what `work` throws, or
  /// Database::write.
  void write(const std::function<void(Transaction&)>& work);

 private:
  struct Job {
    const std::function<void(Transaction&)>& work;
    std::exception_ptr failure{};
    bool done = false;
  };

  std::vector<Job*> take();
  void run(const std::vector<Job*>& jobs);
  void run_alone(Job& job);

  Database& database_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job*> waiting_;
  bool led_ = false;  // one thread is writing
};

}  // namespace socta
