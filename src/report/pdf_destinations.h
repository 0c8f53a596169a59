#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace socta {

/// The pages, from 1, of the named destinations of a PDF as Chromium or LibreOffice writes it: the
/// anchors that a link of the document leads to. Empty when the bytes are not such a PDF. Names as PDF writes
/// them, "#20" resolved. Structure: PDF 1.4 reference, 3.4.3 (cross-reference table), 3.6.2 (page
/// tree), 8.2.1 (destinations).
std::map<std::string, std::size_t> pdf_destinations(std::string_view pdf);

}  // namespace socta
