#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"

namespace socta {

/// The programs that draw an SVG as PNG; empty paths: not there.
struct PictureTools {
  std::filesystem::path browser;  ///< draws with the report's own fonts
  std::filesystem::path rsvg;     ///< rsvg-convert: draws with the fonts of the system
};
PictureTools find_picture_tools();

/// The figures of a document as PNG, in order, at 300 dpi on a page 160 mm wide; an empty one where neither
/// program is there or could draw it. `font_style` is the style sheet that holds the fonts (CSS @font-face).
std::vector<std::string> draw_pictures(const Document& document, std::string_view font_style,
                                       const PictureTools& tools);

}  // namespace socta
