#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

enum class FontWeight { regular, semibold };

/// Takes the next character off the front of UTF-8 `text`, which is not empty; U+FFFD for bytes that are no
/// UTF-8.
std::uint32_t next_character(std::string_view& text);

/// Width in px of one line of text in IBM Plex Sans at font size `px`: the sum of advance widths. Kerning is
/// left out. A character that the font lacks counts as one em.
double text_width(std::string_view text, double px, FontWeight weight = FontWeight::regular);

/// The text in lines no wider than `width`, broken at spaces, inside a word only where the word alone is too
/// wide. At most `most_lines` (≥ 1); what does not fit is cut and ends in "…". At least one line.
std::vector<std::string> wrapped(std::string_view text, double width, double px,
                                 FontWeight weight = FontWeight::regular, std::size_t most_lines = 3);

/// The widest word between spaces, in px.
double widest_word(std::string_view text, double px, FontWeight weight = FontWeight::regular);

/// The widest of the lines, in px.
double widest(const std::vector<std::string>& lines, double px, FontWeight weight = FontWeight::regular);

}  // namespace socta
