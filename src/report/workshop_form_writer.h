#pragma once

#include <string>

#include "domain/workshop_form.h"
#include "text/language.h"

namespace socta {

/// The form as an XLSX workbook: A4 landscape, a row for each question with its scale in sight, cells for
/// low, best, high and confidence, "cannot assess", reason and evidence;
/// all other cells are locked, numbers are checked as they are entered. A hidden sheet holds its identity.
/// The same bytes for the same form. Throws Error (io) when no temporary file can be written.
std::string write_workshop_form(const WorkshopForm& form, Language language);

}  // namespace socta
