#pragma once

#include <string>

#include "domain/methodology.h"

namespace socta {

/// A valid methodology as a file (docs/methodology-format.md): read_methodology reads it back to an equal
/// value, and writing that gives the same bytes. The one canonical form, over which a methodology's hash is
/// taken: rules are written with all their numbers, empty texts and lists are left out, scales stand in the
/// order of their first use.
std::string write_methodology(const Methodology& methodology);

/// Its SHA-256, a part of the identity of a run.
std::string methodology_hash(const Methodology& methodology);

}  // namespace socta
