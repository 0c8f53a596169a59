#pragma once

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

#include "format/file_bytes.h"
#include "source_dir.h"

namespace socta {

/// For tests: the bytes of a publisher's file that is too large or not free enough to lie in this repository,
/// from the folder in SOCTA_SHARED_DATA or ../shared/data beside the sources. nullopt, and a line that says
/// so, when absent.
inline std::optional<std::string> shared_data(const std::string& file) {
  const char* stated = std::getenv("SOCTA_SHARED_DATA");
  const std::filesystem::path folder =
      stated ? std::filesystem::path(stated) : std::filesystem::path(SOCTA_SOURCE_DIR) / "../shared/data";
  if (std::filesystem::exists(folder / file)) return read_file(folder / file, file);
  std::cout << "skipped: no ../shared/data\n";
  return std::nullopt;
}

}  // namespace socta
