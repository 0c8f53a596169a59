#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// A citation `[@code]` of evidence in a chapter of the narrative, and the line where it stands, from 1.
struct Citation {
  std::string code;
  std::size_t line = 0;

  bool operator==(const Citation&) const = default;
};

/// Citations in the order of the text; `[@E1; @E2]` is two. Blocks fenced by ``` and `code` hold none.
std::vector<Citation> citations_in(std::string_view markdown);

}  // namespace socta
