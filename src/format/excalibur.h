#pragma once

#include <optional>
#include <string_view>

#include "domain/error.h"
#include "domain/expert_study.h"

namespace socta {

/// The content of a file and the name that messages give it.
struct NamedBytes {
  std::string_view name;
  std::string_view bytes;
};

/// Reads an expert study in EXCALIBUR's fixed-width text: the answers (.dtt) and, where there are any, the
/// realizations
/// (.rls), joined by item number. −995 and −999.6 stand for no answer or no realization.
///
/// Errors in `problems`, with line and field: a first line without levels, lines that cannot be split,
/// numbers that cannot be read, an item or expert under two names, one answer given twice, items that nobody
/// was asked. Warnings, for answers and realizations that published studies do contain and that are left out:
/// quantiles that fall; a value that is not positive on a logarithmic scale.
ExpertStudy read_excalibur(const NamedBytes& answers, const std::optional<NamedBytes>& realizations,
                           Problems& problems);

}  // namespace socta
