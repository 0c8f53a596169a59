#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/principal.h"
#include "app/service.h"
#include "domain/assessment.h"

namespace socta {

struct ExportedArchive {
  std::string file_name{};
  std::string bytes{};
};

/// The assessment folder as ZIP up to a level (none: the own clearance). At level restricted, byte for byte
/// what `socta` would read; below it, evidence, series with their files, crime groups, and passages of the
/// narrative above the level are absent, and so are the assessors' reasons. Throws Error: not_found;
/// forbidden, also for a level above the own clearance; invalid when a lower level is asked of an assessment
/// with errors.
ExportedArchive export_archive(const Service& service, const Principal& who, std::int64_t assessment,
                               std::optional<HandlingCode> level);

/// The files of a valid assessment as far as readers of a level may see them.
std::vector<StoredFile> files_at_level(const AssessmentCase& input, HandlingCode level);

}  // namespace socta
