#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/audit_view.h"
#include "app/principal.h"
#include "app/service.h"
#include "app/timetable.h"
#include "domain/assessment.h"

namespace socta {

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

}  // namespace socta
