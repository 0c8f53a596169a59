#pragma once

#include <string_view>

#include "domain/error.h"
#include "domain/workshop_form.h"

namespace socta {

/// Reads a filled form that report/workshop_form_writer.h wrote, also when another program saved it. Rows
/// without an answer are left out. Every fault is in `problems` with the file, the row and the column of the
/// sheet: no form of this program, a newer one, an answer that is no number or stands beside "cannot assess",
/// low and high without best. Whether codes are known and answers on their scales is for the caller.
FilledForm read_workshop_form(std::string_view bytes, std::string_view file, Problems& problems);

}  // namespace socta
