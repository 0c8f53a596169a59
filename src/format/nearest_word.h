#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace socta {

/// The word that `text` was probably meant to be: at most two letters (a third of its length in short words)
/// added, left out, changed or swapped; nullopt when none is that near.
std::optional<std::string_view> nearest_word(std::string_view text, std::span<const std::string_view> words);

}  // namespace socta
