#pragma once

#include <string_view>

#include "domain/results.h"

namespace socta {

/// Reads what write_results wrote, back to an equal value. Throws Error(corrupt) with every problem found
/// (missing or unknown fields, wrong types, numbers out of range, lists that do not fit together), each with
/// its path such as "item_results[2].score"; with line and column when the file is no JSON at all. A file of
/// another format, or of a newer version, is refused with that sentence alone, as Error(invalid). `file` is
/// how problems name the file.
Results read_results(std::string_view json, std::string_view file);

}  // namespace socta
