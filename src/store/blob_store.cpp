#include "store/blob_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "domain/error.h"
#include "domain/message_text.h"
#include "format/file_bytes.h"
#include "format/hash.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestBlob = std::size_t{1} << 30;
constexpr std::size_t kHashLength = 64;
constexpr auto kYoung = std::chrono::hours(24);

bool is_hash(std::string_view text) {
  return text.size() == kHashLength && text.find_first_not_of("0123456789abcdef") == text.npos;
}

[[noreturn]] void fail(ErrorKind kind, const fs::path& path, const std::string& what) {
  throw Error(kind, in_quotes(path.string()) + ' ' + what);
}

// A file that was renamed into a folder is there after a power cut only when the folder itself was synced.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!done) fail(ErrorKind::io, folder, "cannot be written to disk");
}

}  // namespace

BlobStore::BlobStore(fs::path folder) : folder_(std::move(folder)) { make_folder(folder_); }

fs::path BlobStore::path_of(std::string_view hash) const {
  if (!is_hash(hash)) throw Error(ErrorKind::invalid, in_quotes(hash) + " is no hash of a content.");
  return folder_ / hash.substr(0, 2) / hash.substr(2, 2) / hash;
}

std::string BlobStore::put(std::string_view bytes) const {
  std::string hash = sha256_hex(bytes);
  const fs::path path = path_of(hash);
  std::error_code absent;
  if (fs::file_size(path, absent) == bytes.size() && !absent) return hash;
  make_folder(path.parent_path());
  write_file_atomically(path, bytes);
  sync_folder(path.parent_path());
  sync_folder(path.parent_path().parent_path());
  sync_folder(folder_);
  return hash;
}

std::string BlobStore::get(std::string_view hash) const {
  const fs::path path = path_of(hash);
  std::string bytes = read_file(path, "content " + std::string(hash), kLargestBlob);
  if (sha256_hex(bytes) != hash)
    fail(ErrorKind::corrupt, path, "is damaged: its content is not what was stored.");
  return bytes;
}

bool BlobStore::has(std::string_view hash) const { return fs::exists(path_of(hash)); }

std::vector<std::string> BlobStore::list() const {
  std::vector<std::string> hashes;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end;
       entry.increment(error))
    if (const std::string name = entry->path().filename().string(); is_hash(name)) hashes.push_back(name);
  if (error) fail(ErrorKind::io, folder_, "cannot be listed: " + error.message());
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

std::int64_t BlobStore::remove_unused(const std::function<bool(const std::string& hash)>& keep) const {
  std::int64_t removed = 0;
  const auto oldest_kept = fs::file_time_type::clock::now() - kYoung;
  for (const std::string& hash : list()) {
    std::error_code error;
    if (keep(hash) || fs::last_write_time(path_of(hash), error) > oldest_kept || error) continue;
    removed += fs::remove(path_of(hash), error);
  }
  return removed;
}

}  // namespace socta
