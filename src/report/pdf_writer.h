#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "report/browser.h"
#include "report/document.h"

namespace socta {

/// The report as PDF, from its HTML (report/html_writer.h): printed as a draft without
/// drawings, then once more with the page numbers of the draft in its contents. Every page but the cover has
/// title and handling level at its head and "page x of y" at its foot. Throws Error (io) as print_page does.
std::string write_pdf(const Document& document, const std::string& html, const Browser& browser);

/// The HTML with a page number behind each link of its contents (<nav class="contents">);
/// nothing for anchors that have none.
std::string with_page_numbers(const std::string& html, const std::map<std::string, std::size_t>& pages);

/// What a PDF adds to the report's style sheet: a running title short enough for a line, "page x of y" in the
/// report's language, page numbers in the contents.
std::string page_style(const DocumentMeta& meta);

}  // namespace socta
