#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"

namespace socta {

/// An SVG as PNG of few colours, 1512 pixels wide: 240 dpi on a page 160 mm wide. In the report's own fonts
/// (report/picture_fonts.h); style sheets in it count for nothing. Empty when it cannot be
/// drawn. Any thread may call.
std::string draw_picture(std::string_view svg);

/// The figures of a document as draw_picture makes them, in order, on as many threads as the machine has.
std::vector<std::string> draw_pictures(const Document& document);

}  // namespace socta
