#pragma once

#include <string>

#include "app/principal.h"
#include "app/service.h"

namespace socta {

/// A backup of everything as one archive in memory's stead: bytes of a file that is gone when this returns.
/// Throws Error: forbidden but for administrators; io, corrupt.
struct BackupFile {
  std::string file_name{};
  std::string bytes{};
};
BackupFile make_backup(const Service& service, const Principal& who);

}  // namespace socta
