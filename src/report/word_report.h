#pragma once

#include <filesystem>
#include <string>

#include "report/document.h"
#include "report/word_template.h"

namespace socta {

/// The whole Word document of a report: its figures drawn, and in its contents the page numbers that
/// LibreOffice finds when it lays the document out. Where `office` is empty or fails the contents have no
/// page numbers until Word renews them. `house` may be nullptr. Throws Error as write_docx does.
std::string make_docx(const Document& document, const WordTemplate* house,
                      const std::filesystem::path& office);

}  // namespace socta
