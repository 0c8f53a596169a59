#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/instant.h"
#include "app/notice.h"
#include "store/runs.h"

namespace socta {

class BlobStore;
class Database;

/// Computes runs one after the other on a thread of its own. What is queued stands in the database: a run
/// that was queued or under way when the program ended is computed after its next start; when the database is
/// gone for a while, runs wait for it. Any thread.
class RunQueue {
 public:
  RunQueue(Database& database, const BlobStore& blobs, Clock now, Publish publish);

  /// Ends the run that is under way; it is computed again after the next start.
  ~RunQueue();
  RunQueue(const RunQueue&) = delete;
  RunQueue& operator=(const RunQueue&) = delete;

  /// Takes up what was left, and begins to work.
  void start();

  /// A run that is stored as queued.
  void add(std::int64_t assessment, std::int64_t run);

  /// Ends it if it is the one under way; the queue then stores it as cancelled.
  void cancel(std::int64_t run);

  /// Share done, in [0, 1]; 0 for one that is not under way.
  double progress(std::int64_t run) const;

 private:
  struct Job {
    std::int64_t assessment = 0;
    std::int64_t run = 0;
  };

  void work();
  void compute(const Job& job);
  bool begin(const Job& job, Run& run);
  void finish(Run run);

  /// Writes, or waits until the database is there again; false when the program ends before.
  bool write_patiently(const std::function<void(Transaction&)>& use);
  Run computed(Run run);
  void tell(const Run& run, double progress) const;

  Database& database_;
  const BlobStore& blobs_;
  Clock now_;
  Publish publish_;

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  std::atomic<std::int64_t> current_{0};
  std::atomic<double> progress_{0};
  std::atomic<bool> cancelled_{false};
  std::atomic<bool> ending_{false};
  std::thread thread_;
};

}  // namespace socta
