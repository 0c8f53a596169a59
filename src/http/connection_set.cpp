#include "http/connection_set.h"

#include "http/http_connection.h"

namespace socta {

std::size_t ConnectionSet::add(std::shared_ptr<HttpConnection> connection) {
  const std::lock_guard lock(mutex_);
  if (stopping_) connection->stop();
  open_.emplace(++last_number_, std::move(connection));
  return last_number_;
}

void ConnectionSet::remove(std::size_t number) {
  std::shared_ptr<HttpConnection> gone;  // ends after the lock does
  const std::lock_guard lock(mutex_);
  const auto found = open_.find(number);
  if (found == open_.end()) return;
  gone = std::move(found->second);
  open_.erase(found);
  if (open_.empty()) empty_.notify_all();
}

std::size_t ConnectionSet::size() const {
  const std::lock_guard lock(mutex_);
  return open_.size();
}

void ConnectionSet::stop_all() {
  const std::lock_guard lock(mutex_);
  stopping_ = true;
  for (const auto& [_, connection] : open_) connection->stop();
}

void ConnectionSet::abort_all() {
  const std::lock_guard lock(mutex_);
  for (const auto& [_, connection] : open_) connection->abort();
}

bool ConnectionSet::wait_until_empty(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  return empty_.wait_for(lock, patience, [this] { return open_.empty(); });
}

}  // namespace socta
