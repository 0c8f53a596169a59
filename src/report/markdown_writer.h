#pragma once

#include <string>

#include "report/document.h"

namespace socta {

/// The report as Markdown (CommonMark with tables and footnotes as GitHub and pandoc read them). A figure is
/// its caption, its description and its numbers as a table. The same bytes for the same document.
std::string write_markdown(const Document& document);

}  // namespace socta
