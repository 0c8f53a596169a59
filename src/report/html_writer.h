#pragma once

#include <string>

#include "report/document.h"

namespace socta {

/// The report as one HTML file that needs no other: fonts and figures are inside, no script, nothing is
/// fetched. It has contents, a place to link to for every passage, a data table for every figure, a light and
/// a dark mode, and a style sheet for A4. The same bytes for the same document.
std::string write_html(const Document& document);

}  // namespace socta
