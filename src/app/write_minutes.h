#pragma once

#include <filesystem>
#include <string>

#include "app/write_document.h"

namespace socta {

/// Which minutes are to be written from a folder. What the records do not tell is stated here; empty: it is
/// not said. `files.level` is not read: it is the assessment's default.
struct WriteMinutesRequest {
  std::filesystem::path folder;
  std::string workshop;
  std::string title{};
  std::string day{};  ///< ISO 8601
  std::string place{};
  DocumentFiles files{};
};

/// Computes the folder and writes the minutes of one of its workshops as workshop-w1.en.html and so on.
/// Throws Error: invalid for an unknown format or a day that is none, what folder_minutes and
/// read_assessment_folder throw, and what write_document throws.
WrittenReport write_minutes(const WriteMinutesRequest& request);

}  // namespace socta
