#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "domain/assessment.h"

namespace socta {

/// The files of an assessment in their one canonical form, by path: all but methodology.toml.
/// read_assessment_files reads them back to an equal assessment, and writing that gives the same bytes.
/// Observations are not written: they are in the publishers' files, which are kept as they are.
std::vector<StoredFile> canonical_parts(const Assessment& assessment);

/// SHA-256 over the canonical parts: equal for two folders that say the same, whatever their encodings and
/// the order of their columns.
std::string inputs_hash(const Assessment& assessment);

/// Writes an assessment, and its methodology when it has its own, as a folder; nothing half-written is ever
/// seen. Throws Error: conflict when the folder exists and is not empty, io when it cannot be written.
void write_assessment_folder(const std::filesystem::path& folder, const AssessmentCase& input);

}  // namespace socta
