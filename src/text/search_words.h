#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// Longer words are cut to so many bytes, at a character's end.
inline constexpr std::size_t kLongestSearchWord = 64;

/// The words of a text as they are found by a search, sorted, each once: in lower case, without accents,
/// Cyrillic in Latin letters (Serbian ones by their Latin pairs, đ as dj), so that "Ђорђе", "Đorđe" and
/// "djordje" are one word. Letters of other scripts stay as they are.
std::vector<std::string> search_words(std::string_view text);

}  // namespace socta
