#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"

struct zip;

namespace socta {

/// Limits against archives that unpack to far more than they hold. What counts are the bytes really unpacked,
/// not what the archive says of itself.
struct ZipLimits {
  std::uint64_t entries = 10'000;
  std::size_t unpacked_bytes = std::size_t{256} << 20;  ///< of all parts read together
  std::size_t ratio = 200;                              ///< unpacked bytes for one of the archive …
  std::size_t free_bytes = std::size_t{4} << 20;        ///< … beyond these
};

/// A ZIP archive in memory, read part by part. Names are looked up inside the archive only; nothing is ever
/// written to disk.
class ZipArchive {
 public:
  /// `bytes` must outlive the archive. nullopt, with an error in `problems`, when it is no readable archive
  /// or has too many entries. `file` names it in messages.
  static std::optional<ZipArchive> open(std::string_view bytes, std::string_view file,
                                        const ZipLimits& limits, Problems& problems);

  bool has(const std::string& part) const;

  /// Names of all parts as the archive states them, folders with a '/' at the end.
  std::vector<std::string> names() const;

  /// The content of a part. nullopt, with an error, when it is absent, encrypted, damaged or beyond the
  /// limits.
  std::optional<std::string> read(const std::string& part, Problems& problems);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  ZipArchive(std::unique_ptr<zip, Close> archive, std::string file, std::size_t bytes_left)
      : archive_(std::move(archive)), file_(std::move(file)), bytes_left_(bytes_left) {}

  std::unique_ptr<zip, Close> archive_;
  std::string file_;
  std::size_t bytes_left_;
};

}  // namespace socta
