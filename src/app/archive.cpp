#include "app/archive.h"

#include <algorithm>
#include <set>

#include "domain/message_text.h"
#include "format/folder_files.h"
#include "format/zip_archive.h"
#include "report/zip_writer.h"

namespace socta {
namespace {

constexpr std::string_view kArchive = "the archive";

bool is_safe_path(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\\') != path.npos || path.find('\0') != path.npos ||
      path.find(':') != path.npos)
    return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

// "serbia-2015/" when every path begins so and assessment.toml stands in it.
std::string common_folder(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::size_t slash = name.find('/');
    if (slash == name.npos || name.substr(slash) != "/assessment.toml") continue;
    std::string folder = name.substr(0, slash + 1);
    if (std::ranges::all_of(names, [&](const std::string& other) { return other.starts_with(folder); }))
      return folder;
  }
  return "";
}

std::vector<std::string> checked_names(const ZipArchive& archive, Problems& problems) {
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (std::string& name : archive.names()) {
    if (name.ends_with('/')) continue;
    if (!is_safe_path(name))
      problems.error("The path " + in_quotes(name) + " in the archive leads elsewhere.", {.file = name});
    else if (!seen.insert(name).second)
      problems.error("The path " + in_quotes(name) + " stands twice in the archive.", {.file = name});
    else
      names.push_back(std::move(name));
  }
  return names;
}

// As for a folder: what begins with a dot, the notes beside an assessment and what systems add are passed
// over.
bool is_wanted(std::string_view path) {
  if (path.starts_with("__MACOSX/")) return false;
  const std::size_t slash = path.rfind('/');
  return !is_passed_over(slash == path.npos ? path : path.substr(slash + 1));
}

}  // namespace

std::vector<StoredFile> unpack_assessment(std::string_view zip, Problems& problems) {
  const ZipLimits limits{.entries = kFolderFilesLimit, .unpacked_bytes = kArchiveUnpacked};
  auto archive = ZipArchive::open(zip, kArchive, limits, problems);
  if (!archive) return {};
  std::vector<std::string> names = checked_names(*archive, problems);
  std::erase_if(names, [](const std::string& name) { return name.starts_with("__MACOSX/"); });
  const std::string folder = common_folder(names);
  std::vector<StoredFile> files;
  for (const std::string& name : names) {
    if (!is_wanted(name.substr(folder.size()))) continue;
    if (auto bytes = archive->read(name, problems))
      files.push_back({name.substr(folder.size()), std::move(*bytes)});
  }
  return files;
}

std::string pack_assessment(const std::vector<StoredFile>& files, std::string_view folder) {
  std::vector<ZipPart> parts;
  for (const StoredFile& file : files) parts.push_back({std::string(folder) + "/" + file.path, file.bytes});
  return zip_of(parts);
}

}  // namespace socta
