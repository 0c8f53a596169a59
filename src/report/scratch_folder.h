#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace socta {

/// A new empty folder below the system's temporary one, readable by its owner only, removed with what is in
/// it when the value goes. Throws Error (io) when it cannot be made.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file of that name; returns its path. Throws Error (io).
  std::filesystem::path write(std::string_view name, std::string_view bytes) const;

  /// The content of a file of that name; empty when there is none.
  std::string read(std::string_view name) const;

 private:
  std::filesystem::path path_;
};

}  // namespace socta
