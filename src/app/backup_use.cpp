#include "app/backup_use.h"

#include <filesystem>

#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/token.h"
#include "format/file_bytes.h"
#include "store/backup.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::size_t kMostBytes = std::size_t{4} << 30;

/// A name in the folder for temporary files; what is there is removed at the end.
class TemporaryFile {
 public:
  TemporaryFile()
      : path_(std::filesystem::temp_directory_path() / ("socta-backup-" + new_token() + ".zip")) {}
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

BackupFile make_backup(const Service& service, const Principal& who) {
  require_admin(who);
  service.database.write([&](Transaction& transaction) {
    write_audit(transaction, {.action = "backup.make"}, who.account.id, service.now_text());
  });
  const TemporaryFile file;
  write_backup(service.database, service.blobs, file.path(), service.now_text());
  return {"socta-" + day_text(service.now()) + ".zip", read_file(file.path(), "the backup", kMostBytes)};
}

}  // namespace socta
