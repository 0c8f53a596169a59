#pragma once

#include <cstddef>
#include <vector>

namespace socta {

/// Fewer answers than this in a part of a breakdown are never shown.
inline constexpr std::size_t kSmallestGroup = 3;

/// Which parts of a breakdown may be shown, by how many answers each has (beside `counts`). Parts that are
/// too small are not; and since the total is known, further parts, the smallest first, are held back until
/// what is held back are at least two parts with enough answers together: else it would follow from the total
/// minus the rest. Of a single part nothing has to be held back when it is large enough.
std::vector<bool> shown_parts(const std::vector<std::size_t>& counts);

}  // namespace socta
