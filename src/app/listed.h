#pragma once

#include <string>
#include <string_view>

namespace socta {

/// The words of a range, parted by commas, for a sentence.
template <typename Words>
std::string listed(const Words& words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

}  // namespace socta
