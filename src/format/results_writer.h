#pragma once

#include <string>

#include "domain/results.h"

namespace socta {

/// The results as results.json (docs/results.md): the same bytes for equal results, numbers as short as they
/// can be read back to the same double, one line for each indicator, pair of items, series and so on, so that
/// two files compare well line by line. A missing optional is null. A number that is not finite is our own
/// bug and throws Error(internal).
std::string write_results(const Results& results);

}  // namespace socta
