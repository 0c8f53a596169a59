#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/assess_folder.h"
#include "domain/handling.h"
#include "text/language.h"

namespace socta {

/// Which report is to be written. `formats` and `sections` as report_formats and report_sections name them;
/// no section: all.
struct WriteReportRequest {
  std::filesystem::path out = ".";
  std::vector<std::string> formats{"html"};
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  std::vector<std::string> sections{};
};

/// Composes the report of an assessed folder and writes a file for each format into `out` (made when
/// missing): report.en.html, report.sr-Latn.restricted.md. Every format is made before the first file is
/// written, and each file is written whole or not at all. Returns their paths. Throws Error: invalid for an
/// unknown format or section, with the list of the known ones; io when the folder cannot be written to.
std::vector<std::filesystem::path> write_report(const AssessedFolder& assessed,
                                                const WriteReportRequest& request);

}  // namespace socta
