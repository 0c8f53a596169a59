#pragma once

#include <string_view>

#include "domain/methodology.h"

namespace socta {

/// Reads a methodology file (docs/methodology-format.md). Throws Error(invalid) with every problem found,
/// sorted by line, each with line, column and key: those of the syntax (then only the first), else those of
/// keys, types, ranges and words, and those of validate_methodology. A file of a newer format version is
/// refused with that sentence alone. `file` is how problems name the file.
Methodology read_methodology(std::string_view toml, std::string_view file);

}  // namespace socta
