#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.h"

namespace socta {

enum class Align { left, right };

struct TextColumn {
  std::string title;
  Align align = Align::left;
};

struct TableCell {
  std::string text;
  Ink ink = Ink::plain;
};

/// A table for the terminal: columns as wide as their longest cell; when all together are wider than the
/// terminal, the column `flexible` is narrowed and its texts go on over several lines. No text is cut. Ends
/// with a newline.
std::string text_table(const std::vector<TextColumn>& columns,
                       const std::vector<std::vector<TableCell>>& rows, std::size_t flexible,
                       const Terminal& terminal);

/// Number of character cells that a UTF-8 text takes; combining marks take none.
std::size_t display_width(std::string_view text);

/// The text over lines of at most `width` cells, broken at spaces (inside a word only where one word is
/// longer).
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A paragraph: wrapped to the terminal, lines after the first indented by `indent` spaces; ends with a
/// newline.
std::string paragraph(std::string_view text, std::size_t indent, const Terminal& terminal);

}  // namespace socta
