#include "app/view_log.h"

#include <chrono>

#include "domain/error.h"

namespace socta {
namespace {

constexpr auto kDelay = std::chrono::milliseconds(500);

// Views beyond these are dropped while the database cannot be written: memory is bounded, changes do not
// wait.
constexpr std::size_t kMostWaiting = 100'000;

}  // namespace

ViewLog::ViewLog(Database& database) : database_(database), thread_([this] { work(); }) {}

ViewLog::~ViewLog() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
  flush();
}

void ViewLog::add(AuditEvent event) {
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() < kMostWaiting) waiting_.push_back(std::move(event));
  }
  wake_.notify_one();
}

void ViewLog::flush() {
  const std::lock_guard writing(writing_);
  std::vector<AuditEvent> events;
  {
    const std::lock_guard lock(mutex_);
    events.swap(waiting_);
  }
  if (events.empty()) return;
  try {
    database_.write([&events](Transaction& transaction) { append_audit(transaction, events); });
  } catch (const Error&) {
    const std::lock_guard lock(mutex_);
    waiting_.insert(waiting_.begin(), events.begin(), events.end());
  }
}

void ViewLog::work() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    wake_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    wake_.wait_for(lock, kDelay, [this] { return ending_; });
    lock.unlock();
    flush();
    lock.lock();
  }
}

}  // namespace socta
