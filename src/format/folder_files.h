#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/error.h"

namespace socta {

/// What a folder may hold: more is refused, so that a mistaken path does not read a whole disk.
inline constexpr std::size_t kFolderFilesLimit = 10'000;
inline constexpr std::size_t kFolderBytesLimit = std::size_t{512} << 20;

/// The files of an assessment folder with their content, by path: those at its top, in narrative/, and
/// anywhere below statistics/. Files whose name begins with a dot, README.md, SOURCE.md and LICENSE are
/// passed over. A file that cannot be read, a link that leads out of the folder and a link to a folder are
/// errors in `problems`, as is a file that goes while it is read. Throws Error: not_found when there is no
/// folder, invalid when it is a file or holds more than the limits above, io when it cannot be listed.
std::vector<StoredFile> read_folder_files(const std::filesystem::path& folder, Problems& problems);

/// Writes the files to a folder of that name: first to a temporary one beside it, which is then renamed, so
/// that there is either the whole folder or none. Throws Error: conflict when the folder exists and is not
/// empty or is a file; io when it cannot be written.
void write_folder_files(const std::filesystem::path& folder, std::span<const StoredFile> files);

/// True for the files that read_folder_files passes over.
bool is_passed_over(std::string_view file_name);

}  // namespace socta
