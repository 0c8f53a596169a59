#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/error.h"

namespace socta {

/// Bytes that an archive of an assessment may unpack to.
inline constexpr std::size_t kArchiveUnpacked = std::size_t{512} << 20;

/// The files of an assessment folder packed as ZIP, by path; a folder that holds all of them is taken off.
/// Paths that lead out of the archive, are absolute or hold a backslash, links, names that stand twice and
/// archives that unpack to far more than they hold are errors in `problems`; nothing is ever written to disk.
std::vector<StoredFile> unpack_assessment(std::string_view zip, Problems& problems);

/// The files as one ZIP in a folder of that name; the same bytes for the same files.
std::string pack_assessment(const std::vector<StoredFile>& files, std::string_view folder);

}  // namespace socta
