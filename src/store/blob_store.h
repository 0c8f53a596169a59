#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// Files by the SHA-256 of their content, in a folder: aa/bb/aabb…. A file is written once and never changed.
/// Safe for use by several threads and programs.
class BlobStore {
 public:
  /// Makes the folder when there is none. Throws Error (io).
  explicit BlobStore(std::filesystem::path folder);

  /// Stores the bytes, which are on disk when it returns; their hash. Throws Error (io) and leaves nothing
  /// half-written.
  std::string put(std::string_view bytes) const;

  /// Throws Error: not_found; corrupt when the content is not that of the hash; io; invalid when `hash` is
  /// none.
  std::string get(std::string_view hash) const;

  bool has(std::string_view hash) const;

  /// Hashes of all files, sorted. Throws Error (io).
  std::vector<std::string> list() const;

  /// Removes files for which `keep(hash)` is false and that are older than a day: a younger one may belong
  /// to a transaction that is not yet done. How many.
  std::int64_t remove_unused(const std::function<bool(const std::string& hash)>& keep) const;

  /// Where the content of that hash lies, or would lie. Throws Error (invalid) when `hash` is none.
  std::filesystem::path path_of(std::string_view hash) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace socta
