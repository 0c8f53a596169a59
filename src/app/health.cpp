#include "app/health.h"

#include <sys/statvfs.h>

#include "app/setup.h"
#include "domain/error.h"
#include "format/hash.h"
#include "store/blob_store.h"

namespace socta {
namespace {

// A page or two may still fit, but not a chapter and the log of the database about it.
constexpr std::uint64_t kLeastRoom = std::uint64_t{1} << 20;

// A content lies two folders below that of all contents, were it there or not.
std::filesystem::path folder_of(const BlobStore& blobs) {
  return blobs.path_of(sha256_hex("")).parent_path().parent_path().parent_path();
}

Health health_of_disk(const std::filesystem::path& folder) {
  struct statvfs disk {};
  if (::statvfs(folder.c_str(), &disk) != 0 || (disk.f_flag & ST_RDONLY) != 0) return Health::read_only;
  return disk.f_bavail * disk.f_frsize < kLeastRoom ? Health::no_room : Health::ready;
}

}  // namespace

Health health(const Service& service) {
  try {
    setup_is_open(service);  // the smallest question to the database
  } catch (const Error&) {
    return Health::no_database;
  }
  return health_of_disk(folder_of(service.blobs));
}

}  // namespace socta
