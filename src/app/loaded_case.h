#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/assessment.h"
#include "domain/error.h"

namespace socta {

/// An assessment that was read from files: valid, or with what stands in its way.
struct LoadedCase {
  std::optional<AssessmentCase> input{};  ///< none: it has errors
  std::vector<Problem> problems{};        ///< warnings, and errors when there are any
};

/// Reads the files of an assessment (read_assessment_files); its errors become `problems`.
LoadedCase load_case(std::span<const StoredFile> files);

}  // namespace socta
