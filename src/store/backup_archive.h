#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace socta {

/// Writes a ZIP archive to a file that must not exist; it is there only after `finish`.
class ArchiveWriter {
 public:
  /// Throws Error: conflict when the file exists, io.
  explicit ArchiveWriter(std::filesystem::path file);
  ~ArchiveWriter();

  /// Adds a part from a file, which has to stay until `finish`, or from bytes.
  void add_file(const std::string& part, const std::filesystem::path& from);
  void add_bytes(const std::string& part, std::string bytes);

  /// Throws Error (io), and leaves no file then.
  void finish();

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  std::filesystem::path file_;
  std::unique_ptr<zip, Discard> archive_;
  std::vector<std::unique_ptr<std::string>> kept_;
};

/// Reads a ZIP archive part by part.
class ArchiveReader {
 public:
  /// Throws Error: not_found, io, corrupt.
  explicit ArchiveReader(const std::filesystem::path& file);

  /// Names of all parts.
  std::vector<std::string> parts() const;

  /// Hands the part to `take`, piece by piece. Throws Error (corrupt) when it is not there or is damaged.
  void read(const std::string& part, const std::function<void(std::string_view)>& take) const;

  /// A whole part. Throws Error (corrupt), also when it is longer than `limit`.
  std::string read_whole(const std::string& part, std::size_t limit) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Discard> archive_;
};

}  // namespace socta
