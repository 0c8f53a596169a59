#pragma once

#include "app/run_figures.h"
#include "app/run_report.h"
#include "http/request.h"

namespace socta {

/// Which figure a request asks for: path parameter `figure`, query parameters language, item, series, width,
/// use.
FigureOrder figure_order_in(const Request& request);

/// Which report it asks for; `level` only where `levels` says that readers choose one.
enum class ReportLevels { chosen, open_only };
ReportOrder report_order_in(const Request& request, ReportLevels levels);

}  // namespace socta
