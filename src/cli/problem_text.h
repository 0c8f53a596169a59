#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"
#include "domain/error.h"

namespace socta {

/// The problems, a line each: "error: file, row 3, column 2 (best): sentence". Ends with a newline unless
/// empty.
std::string problem_text(const std::vector<Problem>& problems, const Terminal& terminal);

}  // namespace socta
