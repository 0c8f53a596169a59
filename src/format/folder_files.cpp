#include "format/folder_files.h"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <system_error>

#include "domain/message_text.h"
#include "format/file_bytes.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNarrative = "narrative";
constexpr std::string_view kStatistics = "statistics";

enum class Depth { this_folder, all_below };

class FolderReader {
 public:
  FolderReader(fs::path root, Problems& problems) : root_(std::move(root)), problems_(problems) {}

  void read(const std::string& below, Depth depth) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(root_ / below, error), end; !error && entry != end;
         entry.increment(error))
      entries.push_back(*entry);
    if (error) return fail_listing(below, error);
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) read_entry(entry, below, depth);
  }

  std::vector<StoredFile> files;

 private:
  void fail_listing(const std::string& below, const std::error_code& error) {
    const std::string message = "The folder cannot be read: " + error.message() + ".";
    if (below.empty()) throw Error(ErrorKind::io, message, {root_.string()});
    problems_.error(message, {below});
  }

  void read_entry(const fs::directory_entry& entry, const std::string& below, Depth depth) {
    const std::string name = entry.path().filename().string();
    if (is_passed_over(name)) return;
    const std::string path = below.empty() ? name : below + "/" + name;
    std::error_code error;
    if (entry.is_directory(error)) return read_folder(entry, path, depth);
    if (files.size() >= kFolderFilesLimit) refuse_full(path);
    read_one(path);
  }

  void read_folder(const fs::directory_entry& entry, const std::string& path, Depth depth) {
    const bool known = path == kNarrative || path == kStatistics;
    std::error_code error;
    if (entry.is_symlink(error)) {
      problems_.error(
          Sentence("folder_link", "This is a link to a folder; links to folders are not followed."), {path});
    } else if (known || depth == Depth::all_below) {
      read(path, path == kNarrative ? Depth::this_folder : Depth::all_below);
    } else {
      problems_.warning(
          Sentence("folder_no_part", "This folder is no part of an assessment and was not read."), {path});
    }
  }

  void read_one(const std::string& path) {
    try {
      files.push_back({path, read_file(resolve_inside(root_, path), path)});
    } catch (const Error& error) {
      for (const Problem& problem : error.problems()) problems_.error(problem.sentence(), {path});
      return;
    }
    total_ += files.back().bytes.size();
    if (total_ > kFolderBytesLimit) refuse_full(path);
  }

  [[noreturn]] static void refuse_full(const std::string& path) {
    throw Error(ErrorKind::invalid,
                "The folder holds more than " + std::to_string(kFolderFilesLimit) + " files or " +
                    std::to_string(kFolderBytesLimit >> 20) + " MB; this file is one too many.",
                {path});
  }

  fs::path root_;
  Problems& problems_;
  std::size_t total_ = 0;
};

void expect_folder(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found)
    throw Error(ErrorKind::not_found, "There is no folder " + in_quotes(folder.string()) + ".");
  if (status.type() != fs::file_type::directory)
    throw Error(ErrorKind::invalid, in_quotes(folder.string()) + " is a file; an assessment is a folder.");
}

/// Removes what was written unless it was moved to its place.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const fs::path& beside) {
    std::string name = beside.string() + ".writing-XXXXXX";
    if (!::mkdtemp(name.data()))
      throw Error(ErrorKind::io, "No folder can be made beside " + in_quotes(beside.string()) + ".");
    path_ = name;
    fs::permissions(path_, fs::perms(0755));
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }

  const fs::path& path() const { return path_; }

  /// rename(2) replaces an empty folder and refuses a full one, also when it was filled a moment ago.
  void move_to(const fs::path& folder) {
    std::error_code error;
    fs::rename(path_, folder, error);
    if (error)
      throw Error(ErrorKind::conflict, "The folder " + in_quotes(folder.string()) +
                                           " cannot be put in place: " + error.message() + ".");
    path_.clear();
  }

 private:
  fs::path path_;
};

void expect_free(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found) return;
  if (status.type() != fs::file_type::directory)
    throw Error(ErrorKind::conflict, in_quotes(folder.string()) + " exists and is no folder.");
  if (!fs::is_empty(folder, error))
    throw Error(ErrorKind::conflict, "The folder " + in_quotes(folder.string()) +
                                         " is not empty; nothing was written. Name a new folder.");
}

}  // namespace

bool is_passed_over(std::string_view file_name) {
  return file_name.starts_with('.') || file_name == "README.md" || file_name == "SOURCE.md" ||
         file_name == "LICENSE";
}

std::vector<StoredFile> read_folder_files(const fs::path& folder, Problems& problems) {
  expect_folder(folder);
  FolderReader reader(folder, problems);
  reader.read("", Depth::this_folder);
  return std::move(reader.files);
}

void write_folder_files(const fs::path& folder, std::span<const StoredFile> files) {
  // "out/" names the same folder as "out", but has no name to put a temporary one beside.
  const fs::path target = folder.has_filename() ? folder : folder.parent_path();
  expect_free(target);
  try {
    TemporaryFolder temporary(target);
    for (const StoredFile& file : files) {
      const fs::path path = resolve_inside(temporary.path(), file.path);
      fs::create_directories(path.parent_path());
      write_file_atomically(path, file.bytes);
    }
    temporary.move_to(target);
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorKind::io, "The folder " + in_quotes(folder.string()) +
                                   " cannot be written: " + error.code().message() + ".");
  }
}

}  // namespace socta
