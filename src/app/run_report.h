#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "store/runs.h"
#include "text/language.h"

namespace socta {

/// Which report is asked for. `level` none: the own clearance.
struct ReportOrder {
  std::string format = "html";
  Language language = Language::english;
  std::optional<HandlingCode> level{};
  std::vector<std::string> sections{};
};

struct ReportFile {
  std::string file_name{};
  std::string media_type{};
  std::string bytes{};
};

/// The report of a run (docs/report.md). Throws Error: not_found; forbidden, also for a level above the own
/// clearance; invalid for an unknown format or section; io when a program that the format needs is not there.
ReportFile run_report(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t run,
                      const ReportOrder& order);

/// The report of a published run at level public. Throws Error: not_found, invalid, io.
ReportFile published_report(const Service& service, std::string_view code, const ReportOrder& order);

}  // namespace socta
