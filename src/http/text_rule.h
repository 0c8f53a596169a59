#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace socta {

/// What a text that a browser sends may be. Control characters are never accepted; line breaks and tabs only
/// in `many` lines.
enum class Lines { one, many };
enum class Blank { refused, accepted };
struct TextRule {
  std::size_t most = 1000;  ///< characters
  Lines lines = Lines::one;
  Blank blank = Blank::refused;
};

/// What is wrong with a text, to follow its name in a sentence ("is empty"); "" when nothing is.
std::string fault_of(std::string_view text, const TextRule& rule);

/// The words as a sentence lists them: 'a', 'b'.
std::string quoted_list(std::span<const std::string_view> words);

}  // namespace socta
