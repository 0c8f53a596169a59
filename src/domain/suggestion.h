#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/sentence.h"

namespace socta {

/// Smallest number of inserted, left out, changed or swapped neighbouring bytes that turn one word into the
/// other (optimal string alignment), upper and lower case ASCII letters being equal.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word of `known` that is nearest to `word`, the first of equals; nullopt when none is near enough for a
/// misspelling (a third of the length, at least one edit).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known);

/// `; did you mean "x"?` when a known word is near, else `.`: the end of a sentence about an unknown word.
Sentence did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace socta
