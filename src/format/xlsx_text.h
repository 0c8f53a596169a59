#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace socta {

/// The text of a string item (a shared or inline string): its runs joined, phonetic hints left out, escapes
/// decoded.
std::string item_text(const pugi::xml_node& item);

/// `text` with the escapes of characters that XML cannot hold ("_x000D_") turned into those characters.
std::string decode_escapes(std::string_view text);

}  // namespace socta
