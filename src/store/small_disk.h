#pragma once

#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

namespace socta {

/// For tests: a small file system in memory, which can be filled to the last byte and made read-only. Only
/// root may mount one.
class SmallDisk {
 public:
  /// `size` as mount takes it ("8m"); `folder` is made.
  SmallDisk(std::filesystem::path folder, const std::string& size) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
    if (!call_mount(0, "size=" + size)) why_not_ = std::strerror(errno);
  }
  ~SmallDisk() {
    if (why_not_.empty()) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  /// Why nothing could be mounted; "" when it is there.
  const std::string& why_not() const { return why_not_; }
  const std::filesystem::path& folder() const { return folder_; }

  /// Takes all the room that is left.
  void fill() const {
    std::ofstream out(filler(), std::ios::binary);
    const std::string block(4096, 'x');
    while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
  }
  void make_room() const { std::filesystem::remove(filler()); }

  /// Whether it could be done: no file may be open for writing.
  bool make_read_only() const { return call_mount(MS_REMOUNT | MS_RDONLY, ""); }
  bool make_writable() const { return call_mount(MS_REMOUNT, ""); }

 private:
  std::filesystem::path filler() const { return folder_ / "filler"; }
  bool call_mount(unsigned long flags, const std::string& options) const {
    return ::mount("tmpfs", folder_.c_str(), "tmpfs", flags, options.c_str()) == 0;
  }

  std::filesystem::path folder_;
  std::string why_not_;
};

}  // namespace socta
