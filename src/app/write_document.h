#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/handling.h"
#include "report/document.h"
#include "text/language.h"

namespace socta {

/// How far the writing of a report is: formats done of all, and those that are still in work.
struct ReportProgress {
  std::size_t done = 0;
  std::size_t all = 0;
  std::vector<std::string> in_work{};
};

/// `not_written`: a sentence for each format that could not be made, for want of a program or because it
/// failed. `remarks`: what a file that was written lacks.
struct WrittenReport {
  std::vector<std::filesystem::path> files{};
  std::vector<std::string> not_written{};
  std::vector<std::string> remarks{};
};

/// Into which files a document is written: `out`/`stem`LANGUAGE[.LEVEL].FORMAT. `formats` as report_formats
/// names them.
struct DocumentFiles {
  std::filesystem::path out = ".";
  std::string stem{};  ///< with its point: "report."
  std::vector<std::string> formats{"html"};
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  std::filesystem::path house{};  ///< a Word template for docx and odt; empty: none
  /// Called on the caller's thread, some ten times a second while formats are made.
  std::function<void(const ReportProgress&)> on_progress{};
};

/// Names every unknown format, with the list of the known ones.
void check_formats(const std::vector<std::string>& formats, Problems& problems);

/// Writes a file for each format into `out` (made when missing). Every format is made before the first file
/// is written, and each file is written whole or not at all; a format whose program is absent or fails does
/// not keep the others from being written. Throws Error: invalid for a template that is no Word document;
/// not_found for one that is absent; io when the folder cannot be written to.
WrittenReport write_document(const Document& document, const DocumentFiles& files,
                             std::vector<std::string> remarks);

}  // namespace socta
