#pragma once

#include <string>

#include "report/document.h"

namespace socta {

/// The tables of a report as a workbook: a first sheet with title, handling level, notice, identity of the
/// run and a linked list of all tables, then a sheet for each table. Numbers are numbers with their decimals,
/// everything else is text and never a formula. The same content for the same document; the dates in its
/// properties are fixed. Throws Error (io) when no temporary file can be written.
std::string write_xlsx(const Document& document);

}  // namespace socta
