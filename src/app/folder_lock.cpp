#include "app/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "domain/error.h"

namespace socta {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : file_(::open((folder / "server.lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
  if (file_ < 0 || ::flock(file_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  ::close(file_);
  throw Error(ErrorKind::conflict,
              "Another server works in this data folder already. Stop it first, or give this one a folder of "
              "its own.",
              {folder.string()});
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace socta
