#pragma once

#include <string_view>

namespace socta {

inline constexpr std::string_view kResultsFile = "results.json";

/// How the name of each file of a report begins: report.en.html, report.sr-Latn.restricted.md.
inline constexpr std::string_view kReportStem = "report.";

/// True for the path of a file that the program writes when it is told to put its results or its report into
/// the assessment's own folder.
bool is_output_file(std::string_view path);

}  // namespace socta
