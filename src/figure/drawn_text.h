#pragma once

#include <cstdlib>
#include <regex>
#include <string>
#include <vector>

#include "figure/svg.h"

namespace socta {

/// For tests: a text of a finished SVG and the room that it takes, measured by the font's widths.
struct DrawnText {
  std::string text;
  Box box;
  double px = 0;
};

inline std::string unescaped(std::string text) {
  for (const auto& [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
      text.replace(at, std::string(from).size(), to);
  return text;
}

inline double number_attribute(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(" " + name + "=\"");
  return at == std::string::npos ? 0 : std::strtod(tag.c_str() + at + name.size() + 3, nullptr);
}

/// Every <text> of an SVG that Svg wrote.
inline std::vector<DrawnText> drawn_texts(const std::string& svg) {
  std::vector<DrawnText> texts;
  for (std::size_t at = svg.find("<text "); at != std::string::npos; at = svg.find("<text ", at + 1)) {
    const std::size_t open = svg.find('>', at);
    const std::string tag = svg.substr(at, open - at);
    TextStyle style{number_attribute(tag, "font-size")};
    if (tag.find("font-weight") != std::string::npos) style.weight = FontWeight::semibold;
    if (tag.find("\"middle\"") != std::string::npos) style.anchor = Anchor::middle;
    if (tag.find("\"end\"") != std::string::npos) style.anchor = Anchor::end;
    const std::string text = unescaped(svg.substr(open + 1, svg.find("</text>", open) - open - 1));
    const Point place{number_attribute(tag, "x"), number_attribute(tag, "y")};
    Box box = text_box(place, text, style);
    if (tag.find("rotate(-90 ") != std::string::npos)
      box = {place.x + (box.y - place.y), place.y - (box.right() - place.x), box.height, box.width};
    texts.push_back({text, box, style.px});
  }
  return texts;
}

}  // namespace socta
