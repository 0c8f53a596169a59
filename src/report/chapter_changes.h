#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/chapter_builder.h"

namespace socta {

/// What changed since the cycle before. Nothing without one; where it was made with another methodology, only
/// the sentence that says so: its scores are on other ground.

/// The items that moved by more than their uncertainty, the largest change first, at most `most`.
std::vector<Inline> change_lines(const Composer& composer, std::size_t most);
/// How many items rose, fell, stayed within their uncertainty and are new.
std::string change_sentence(const Composer& composer);
/// All items with their scores and ranks in both cycles.
ReportTable change_table(const Composer& composer);

}  // namespace socta
