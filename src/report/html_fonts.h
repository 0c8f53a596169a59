#pragma once

#include <string>
#include <string_view>

namespace socta {

/// @font-face rules of the fonts, embedded, as far as `text` needs them: the files of Latin always, those of
/// Cyrillic and of the other letters of Europe only where one of them occurs.
std::string font_faces(std::string_view text);

}  // namespace socta
