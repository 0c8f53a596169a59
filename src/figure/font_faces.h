#pragma once

#include <string>
#include <string_view>

namespace socta {

/// @font-face rules of IBM Plex Sans (regular, semibold) and of IBM Plex Serif (regular, italic, semibold),
/// with the files of assets/fonts in them as data URIs, about 150 kB each: a page or figure with them needs
/// nothing from elsewhere. Made once; any thread.
const std::string& sans_font_faces();
const std::string& serif_font_faces();

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace socta
