#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/principal.h"
#include "app/service.h"
#include "app/statistics_look.h"

namespace socta {

/// Keeps a publisher's file below statistics/ and looks at it. Nothing uses it before a series is saved that
/// reads it: a file that a series reads is never replaced, the new one gets a number ("name-2.tsv") instead,
/// and what was uploaded before is not kept twice. Throws Error: not_found, forbidden; conflict when the name
/// is that of a file above the clearance; invalid for a name that is none and for a file that no reader
/// knows.
FileLook upload_statistics(const Service& service, const Principal& who, std::int64_t assessment,
                           const std::string& name, std::string_view bytes);

}  // namespace socta
