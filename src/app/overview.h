#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/audit_view.h"
#include "app/principal.h"
#include "app/service.h"
#include "domain/assessment.h"

namespace socta {

enum class MilestoneState { done, next, later, overdue };

/// A step of the timetable and where the day lies: dates that are over count as done, the first that is not
/// as next.
struct DatedMilestone {
  Milestone milestone{};
  MilestoneState state = MilestoneState::later;
};

struct ItemCoverage {
  std::string item{};
  Text name{};
  double share = 0;  ///< of its cells, those with an answer, a score or a statistic
};

/// Something that waits for the reader: "errors", "ungraded_evidence", … (api/openapi.yaml).
struct Waiting {
  std::string kind{};
  std::int64_t count = 0;
  std::string table{};
};

struct Overview {
  std::vector<DatedMilestone> timetable{};
  std::int64_t cells_known = 0;
  std::int64_t cells = 0;
  std::vector<ItemCoverage> items{};
  std::vector<Waiting> waiting{};
  std::map<std::string, std::int64_t> counts{};
  std::vector<AuditView> changes{};  ///< for those who may read the audit trail
};

/// Throws Error: not_found, forbidden.
Overview overview(const Service& service, const Principal& who, std::int64_t assessment);

/// The timetable as it stands on a day ("2015-10-01").
std::vector<DatedMilestone> dated(const std::vector<Milestone>& timetable, const std::string& today);

}  // namespace socta
