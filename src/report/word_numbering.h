#pragma once

#include <cstddef>
#include <string>

namespace socta {

/// Numbers of lists: far above those that a house template has.
inline constexpr std::size_t kBulletNumbering = 9000;
inline constexpr std::size_t kDeepestList = 2;

/// What a paragraph says to belong to a list; deeper levels than kDeepestList count as it.
std::string word_list_properties(std::size_t numbering, int depth);

/// The definitions of our bullets and of `numbered_lists` numbered lists, each of which begins at 1:
/// elements <w:abstractNum>, and elements <w:num>, which Word wants after all of the former.
struct WordNumbering {
  std::string abstracts;
  std::string lists;
};
WordNumbering word_numbering(std::size_t numbered_lists);

}  // namespace socta
