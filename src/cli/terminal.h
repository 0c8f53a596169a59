#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace socta {

enum class Ink { plain, strong, quiet, accent, calm, moderate, severe };

/// How text may look where it goes. Colours only on a terminal, never with NO_COLOR set, never into a file or
/// a pipe.
struct Terminal {
  bool interactive = false;
  bool colours = false;
  std::size_t width =
      100;  ///< columns that a table may take; 100 where the terminal does not say, never below 60
};

Terminal terminal_of(std::FILE* stream);

/// The text in that ink, or unchanged where there are no colours.
std::string inked(std::string_view text, Ink ink, const Terminal& terminal);

}  // namespace socta
