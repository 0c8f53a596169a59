#pragma once

#include <filesystem>

namespace socta {

/// A data folder that one server works in. Another one on the same machine is refused; the lock ends with the
/// program, however that ends. Programs that do not serve need none.
class FolderLock {
 public:
  /// Throws Error (conflict) when another server holds it. A folder in which nothing can be written is not
  /// locked: whatever has to be written there fails by itself.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace socta
