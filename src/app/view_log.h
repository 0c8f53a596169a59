#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "app/audit_note.h"
#include "store/database.h"

namespace socta {

/// Notes who saw what without making reading wait: views are kept in memory and written in groups a moment
/// later, by a thread of its own. A crash may lose the last moment of views. Any thread.
class ViewLog {
 public:
  explicit ViewLog(Database& database);

  /// Writes what is left.
  ~ViewLog();
  ViewLog(const ViewLog&) = delete;
  ViewLog& operator=(const ViewLog&) = delete;

  void add(AuditEvent event);

  /// Writes what there is now, before it returns. What cannot be written is kept for the next time.
  void flush();

 private:
  void work();

  Database& database_;
  std::mutex mutex_;
  std::mutex writing_;
  std::condition_variable wake_;
  std::vector<AuditEvent> waiting_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace socta
