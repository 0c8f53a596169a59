#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace socta {

/// Largest table file that is read unless the caller says otherwise: 64 MB.
inline constexpr std::size_t kTableFileLimit = std::size_t{64} << 20;

/// The whole content of a regular file. `shown_name` names it in messages. Throws Error: not_found; invalid
/// (a folder, a device, a pipe, larger than `limit`: told from its size, without reading it); io (no
/// permission, or the file grew, shrank or vanished while it was read).
std::string read_file(const std::filesystem::path& path, std::string_view shown_name,
                      std::size_t limit = kTableFileLimit);

/// Reads up to `size` bytes to `buffer`; returns how many, 0 at the end, −1 on failure.
using ReadSome = std::function<std::ptrdiff_t(char* buffer, std::size_t size)>;

/// Everything that `read_some` gives, which must be exactly `announced` bytes; else throws Error (io).
std::string read_announced(const ReadSome& read_some, std::size_t announced, std::string_view shown_name);

/// `relative` as a path inside `root`. Throws Error (forbidden) when it is absolute, empty, has a ".." or
/// leaves `root` through a symbolic link. The file need not exist.
std::filesystem::path resolve_inside(const std::filesystem::path& root, std::string_view relative);

/// Replaces or creates `path` with `bytes`: a temporary file beside it, synced, then renamed, so that a
/// reader sees the old or the new content and never half of it. Throws Error (io) and leaves nothing behind.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Makes the folder, with those above it, unless it is there. Throws Error (io).
void make_folder(const std::filesystem::path& folder);

}  // namespace socta
