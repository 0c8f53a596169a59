#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/assessment_view.h"

namespace socta {

enum class ImportMode { dry_run, store };

/// What came of an import, or would come of it.
struct ImportOutcome {
  std::optional<AssessmentView> assessment{};    ///< when it was stored
  std::vector<Problem> problems{};               ///< warnings; of a dry run, errors too
  std::map<std::string, std::int64_t> counts{};  ///< records by table
};

/// Makes an assessment from a folder packed as ZIP; all or nothing. Its maker becomes coordinator with full
/// clearance. Throws Error: forbidden; invalid with every problem of every file, unless it is a dry run;
/// conflict when the code is taken.
ImportOutcome import_archive(const Service& service, const Principal& who, std::string_view code,
                             std::string_view zip, ImportMode mode);

/// Number of records by table.
std::map<std::string, std::int64_t> record_counts(const Assessment& assessment);

}  // namespace socta
