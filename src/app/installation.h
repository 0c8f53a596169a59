#pragma once

#include <filesystem>
#include <memory>

#include "app/service.h"
#include "app/workshop_notice.h"
#include "store/database.h"
#include "store/database_address.h"

namespace socta {

/// Where a server keeps its things.
struct InstallationOptions {
  std::filesystem::path data_folder{};  ///< contents of files, the server's key, and the database unless…
  DatabaseAddress database{};  ///< …this names another one; an empty target: socta.sqlite in the folder
  DatabaseOptions connections{};
  Clock now = machine_time;
  Publish publish{};
  LoseAccess lose_access{};
  WorkshopListeners listeners{};
};

/// An opened installation: owns what the use cases work with. Its tables are brought to the newest version
/// when it is opened. Throws Error: io, corrupt, conflict when the database is of a newer program.
class Installation {
 public:
  explicit Installation(const InstallationOptions& options);

  /// Ends the run that is under way and writes the views that are left.
  ~Installation();
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  const Service& service() const;

  /// Begins to compute what is queued, as the one server of the data folder; without it, runs stay queued
  /// (commands that only look). Throws Error (conflict) when another server works in that folder.
  void start_runs();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace socta
