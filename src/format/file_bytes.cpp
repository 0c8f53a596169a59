#include "format/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "domain/error.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

/// Owns an open file; closes it at the end of the scope.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

[[noreturn]] void fail(ErrorKind kind, std::string_view name, const std::string& what) {
  throw Error(kind, what, {.file = std::string(name)});
}

std::string system_words(int code) { return std::strerror(code); }

std::string in_megabytes(std::uintmax_t bytes) {
  return std::to_string((bytes + (1u << 20) - 1) >> 20) + " MB";
}

void check_regular(const struct stat& status, std::string_view name) {
  if (S_ISDIR(status.st_mode)) fail(ErrorKind::invalid, name, "is a folder, a file was expected");
  if (!S_ISREG(status.st_mode))
    fail(ErrorKind::invalid, name, "is a device, a pipe or a socket, a plain file was expected");
}

void check_size(std::uintmax_t size, std::size_t limit, std::string_view name) {
  if (size <= limit) return;
  fail(ErrorKind::invalid, name,
       "is too large: " + in_megabytes(size) + ", at most " + in_megabytes(limit) + " are read");
}

std::ptrdiff_t read_retrying(int descriptor, char* buffer, std::size_t size) {
  for (;;) {
    const auto got = ::read(descriptor, buffer, size);
    if (got >= 0 || errno != EINTR) return got;
  }
}

[[noreturn]] void fail_changed(std::string_view name) {
  fail(ErrorKind::io, name, "changed while it was being read; try again when nothing writes to it");
}

void write_all(int descriptor, std::string_view bytes, std::string_view name) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(ErrorKind::io, name, "cannot be written: " + system_words(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_synced(const OpenFile& file, std::string_view bytes, std::string_view name) {
  write_all(file.get(), bytes, name);
  // mkstemp makes the file private; the result should be as readable as any file that the user creates.
  if (::fchmod(file.get(), 0644) != 0 || ::fsync(file.get()) != 0)
    fail(ErrorKind::io, name, "cannot be written: " + system_words(errno));
}

bool is_inside(const fs::path& root, const fs::path& path) {
  const auto [root_end, unused] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return root_end == root.end();
}

// weakly_canonical does not follow a link whose target is absent, so that it could lead anywhere later.
bool has_broken_link(const fs::path& root, const fs::path& relative) {
  fs::path path = root;
  for (const auto& part : relative) {
    path /= part;
    std::error_code failure;
    if (fs::is_symlink(path, failure) && !fs::exists(path, failure)) return true;
  }
  return false;
}

}  // namespace

std::string read_announced(const ReadSome& read_some, std::size_t announced, std::string_view shown_name) {
  std::string bytes(announced, '\0');
  std::size_t filled = 0;
  while (filled < announced) {
    const auto got = read_some(bytes.data() + filled, announced - filled);
    if (got < 0) fail(ErrorKind::io, shown_name, "cannot be read to its end: " + system_words(errno));
    if (got == 0) fail_changed(shown_name);
    filled += static_cast<std::size_t>(got);
  }
  char one_more = 0;
  if (read_some(&one_more, 1) != 0) fail_changed(shown_name);
  return bytes;
}

std::string read_file(const fs::path& path, std::string_view shown_name, std::size_t limit) {
  // O_NONBLOCK: opening a pipe that nobody writes to must not hang.
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) {
    const bool absent = errno == ENOENT || errno == ENOTDIR;
    if (absent) fail(ErrorKind::not_found, shown_name, "there is no such file");
    fail(ErrorKind::io, shown_name, "cannot be opened: " + system_words(errno));
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(ErrorKind::io, shown_name, "cannot be examined");
  check_regular(status, shown_name);
  check_size(static_cast<std::uintmax_t>(status.st_size), limit, shown_name);
  const auto read_some = [&](char* buffer, std::size_t size) {
    return read_retrying(file.get(), buffer, size);
  };
  return read_announced(read_some, static_cast<std::size_t>(status.st_size), shown_name);
}

fs::path resolve_inside(const fs::path& root, std::string_view relative) {
  const fs::path wanted(relative);
  if (relative.empty() || relative.find('\0') != std::string_view::npos)
    fail(ErrorKind::forbidden, relative, "is not a file name");
  if (wanted.is_absolute() || wanted.has_root_name())
    fail(ErrorKind::forbidden, relative, "must be relative to the assessment folder");
  if (std::find(wanted.begin(), wanted.end(), "..") != wanted.end())
    fail(ErrorKind::forbidden, relative, "must not contain \"..\"");
  std::error_code failure;
  const auto real_root = fs::weakly_canonical(root, failure);
  const auto real = failure ? fs::path{} : fs::weakly_canonical(root / wanted, failure);
  if (failure) fail(ErrorKind::io, relative, "cannot be followed: " + failure.message());
  if (!is_inside(real_root, real) || has_broken_link(root, wanted))
    fail(ErrorKind::forbidden, relative, "leads out of the assessment folder through a symbolic link");
  return root / wanted;
}

void write_file_atomically(const fs::path& path, std::string_view bytes) {
  const std::string name = path.string();
  std::string temporary = name + ".XXXXXX";
  const OpenFile file(::mkstemp(temporary.data()));
  if (file.get() < 0) fail(ErrorKind::io, name, "cannot be written: " + system_words(errno));
  try {
    write_synced(file, bytes, name);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
      fail(ErrorKind::io, name, "cannot be replaced: " + system_words(errno));
  } catch (const Error&) {
    ::unlink(temporary.c_str());
    throw;
  }
}

void make_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    throw Error(ErrorKind::io,
                "The folder '" + folder.string() + "' cannot be made: " + failure.message() + ".",
                {folder.string()});
}

}  // namespace socta
