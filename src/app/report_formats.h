#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/document.h"

namespace socta {

/// A format in which a report can be written. `write` returns the bytes of one whole file.
struct ReportFormat {
  std::string_view name;  ///< as the command line names it, and the file's ending
  std::string (*write)(const Document& document);
};

/// All formats, the default one first.
std::span<const ReportFormat> report_formats();

/// nullptr when there is no format of that name.
const ReportFormat* find_report_format(std::string_view name);

}  // namespace socta
