#pragma once

#include <span>

#include "domain/assessment.h"
#include "domain/error.h"
#include "domain/reading_gaps.h"

namespace socta {

/// Fills the observations of every series from the publishers' files: those that end by the end of the
/// reference period, and the `later` ones. A table that several series read is parsed once. Faults in a file
/// stand in `problems` with its row and column, each once however many series meet it; a file that is not
/// there stands in `keys`, with the path of the key in statistics.toml, unless `gaps` says that it could not
/// be read.
void read_statistics(std::span<const StoredFile> files, const ReadingGaps& gaps, Assessment& assessment,
                     Problems& keys, Problems& problems);

}  // namespace socta
