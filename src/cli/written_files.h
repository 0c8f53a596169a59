#pragma once

#include "app/write_document.h"

namespace socta {

/// Prints, on standard error, which files were written, what they lack and which were not; the exit code.
int print_written(const WrittenReport& report, Language language);

}  // namespace socta
