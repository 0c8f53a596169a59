#include "format/xml_part.h"

#include <algorithm>

#include "format/utf8.h"

namespace socta {

bool check_xml_text(std::string_view text, const Location& where, Problems& problems) {
  const auto fail = [&](const char* what) {
    problems.error(what, where);
    return false;
  };
  if (!is_valid_utf8(text)) return fail("holds XML that is not valid UTF-8");
  if (text.find('\0') != std::string_view::npos || text.find("&#0;") != std::string_view::npos ||
      text.find("&#x0;") != std::string_view::npos)
    return fail("holds XML with a NUL character");
  if (text.find("<!DOCTYPE") != std::string_view::npos)
    return fail("holds XML with a document type declaration, which is refused");
  return true;
}

bool load_xml(std::string_view text, pugi::xml_document& document, const Location& where,
              Problems& problems) {
  // parse_ws_pcdata_single: a cell of spaces alone is kept.
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const auto result = document.load_buffer(text.data(), text.size(), kOptions, pugi::encoding_utf8);
  if (!result) problems.error(std::string("holds damaged XML: ") + result.description(), where);
  return static_cast<bool>(result);
}

std::string_view local_name(std::string_view qualified) {
  const auto colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child([&](const pugi::xml_node& child) { return local_name(child.name()) == name; });
}

}  // namespace socta
