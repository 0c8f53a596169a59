#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/error.h"

namespace socta {

/// Where methodologies come from. Both throw Error when there is none of that code, or the file is wrong.
struct MethodologySource {
  std::function<Methodology(std::string_view code)> built_in;
  std::function<Methodology(std::string_view bytes, std::string_view file)> own;
};

/// The methodologies built into the program, and read_methodology.
MethodologySource methodology_source();

/// An assessment that was read and found valid, with what is worth a look in it.
struct ReadAssessment {
  AssessmentCase input;
  std::vector<Problem> warnings{};
};

/// Reads and validates an assessment folder (docs/assessment-folder.md). Throws Error: not_found or invalid
/// when there is no such folder, io when it cannot be listed; else invalid with all problems of all its files
/// at once, each with file, row and column.
ReadAssessment read_assessment_folder(const std::filesystem::path& folder,
                                      const MethodologySource& methodologies = methodology_source());

/// The same for the folder's files in memory, by their paths below it. `found` holds problems met while they
/// were gathered.
ReadAssessment read_assessment_files(std::span<const StoredFile> files, const Problems& found = {},
                                     const MethodologySource& methodologies = methodology_source());

}  // namespace socta
