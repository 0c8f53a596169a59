#pragma once

#include <string>

#include "domain/assessment.h"
#include "domain/error.h"
#include "format/toml.h"

namespace socta {

/// The members of an assessment that assessment.toml holds, from a checked file; the tables are empty.
/// Periods that are none are reported with the path of their key.
Assessment assessment_of(const TomlValue& root, Problems& problems);

/// The same from the bytes of assessment.toml. Throws Error (invalid) with all problems of the file.
Assessment read_assessment_toml(std::string_view bytes);

/// assessment.toml of an assessment; assessment_of reads the same values back. What has its default is left
/// out.
std::string write_assessment_toml(const Assessment& assessment);

/// The language of plain strings of the folder's TOML files: the first of its languages, else "en".
std::string plain_language(const Assessment& assessment);

}  // namespace socta
