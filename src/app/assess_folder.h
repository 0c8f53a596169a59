#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "domain/error.h"
#include "domain/results.h"
#include "engine/assess.h"
#include "format/assessment_reader.h"

namespace socta {

/// How an assessment folder is to be computed.
struct AssessRequest {
  std::filesystem::path folder;
  std::optional<std::size_t> draws{};  ///< none: as the methodology says
  std::uint64_t seed = 1;
  unsigned threads = 0;  ///< 0: as many as the machine has
  SensitivityRun sensitivity = SensitivityRun::full;
  std::function<void(double)> on_progress{};
};

struct AssessedFolder {
  AssessmentCase input;
  Results results;
  std::vector<Problem> warnings{};
};

/// Reads, validates and computes a folder. Throws Error as read_assessment_folder does.
AssessedFolder assess_folder(const AssessRequest& request);

/// The results of a file of results, of a folder that holds results.json, or of an assessment folder, which
/// is then computed with its methodology's draws and no sensitivity. Throws Error with the problems of
/// whatever it was.
Results results_at(const std::filesystem::path& path);

/// Writes results.json into the folder `out` (made when missing), whole or not at all. Returns its path.
std::filesystem::path write_results_file(const std::filesystem::path& out, const Results& results);

}  // namespace socta
