#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/assess_folder.h"
#include "app/write_document.h"
#include "domain/handling.h"
#include "text/language.h"

namespace socta {

/// Which report is to be written. `formats` and `sections` as report_formats and report_sections name them;
/// no section: all. `previous`: results of the cycle before, as results_at takes them; empty: none.
struct WriteReportRequest {
  std::filesystem::path out = ".";
  std::vector<std::string> formats{"html"};
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  std::vector<std::string> sections{};
  std::filesystem::path previous{};
  std::filesystem::path house{};  ///< a Word template for docx and odt; empty: none
  /// Called on the caller's thread, some ten times a second while formats are made.
  std::function<void(const ReportProgress&)> on_progress{};
};

/// Composes the report of an assessed folder and writes a file for each format into `out` (made when
/// missing): report.en.html, report.sr-Latn.restricted.md. Every format is made before the first file is
/// written, and each file is written whole or not at all; a format whose program is absent or fails does not
/// keep the others from being written. Throws Error: invalid for an unknown format or section, with the list
/// of the known ones, and for a template that is no Word document; not_found for one that is absent; io when
/// the folder cannot be written to.
WrittenReport write_report(const AssessedFolder& assessed, const WriteReportRequest& request);

}  // namespace socta
