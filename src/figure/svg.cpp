#include "figure/svg.h"

#include <cmath>

namespace socta {
namespace {

constexpr double kAscent = 0.85;  // of the font size: Plex Sans' tallest accented capitals
constexpr double kDescent = 0.25;
constexpr double kCapitalMiddle = 0.35;

std::string attribute(std::string_view name, double value) {
  return " " + std::string(name) + "=\"" + coordinate(value) + "\"";
}

std::string colour_attribute(std::string_view use, Colour colour) {
  return " " + std::string(use) + "=\"" + std::string(light_colour(colour)) + "\"";
}

std::string class_name(char prefix, Colour colour) {
  return std::string(1, prefix) + "-" + std::string(colour_name(colour));
}

std::string points_attribute(const std::vector<Point>& points) {
  std::string text = " points=\"";
  for (const Point& point : points) {
    if (&point != &points.front()) text += ' ';
    text += coordinate(point.x) + "," + coordinate(point.y);
  }
  return text + "\"";
}

std::string path_attribute(const std::vector<std::vector<Point>>& rings) {
  std::string text = " fill-rule=\"evenodd\" d=\"";
  for (const auto& ring : rings) {
    for (const Point& point : ring)
      text += (&point == &ring.front() ? "M" : "L") + coordinate(point.x) + " " + coordinate(point.y);
    text += 'Z';
  }
  return text + "\"";
}

void append_utf8(std::string& text, std::string_view original, std::uint32_t code) {
  if (code == 0xFFFD) {
    text += "\xEF\xBF\xBD";
  } else {
    text += original;
  }
}

// Embeddings and overrides turn the direction of what follows a text, up to the end of its paragraph.
bool turns_what_follows(std::uint32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool allowed_in_xml(std::uint32_t code) {
  if (turns_what_follows(code)) return false;
  return code == '\t' || code == '\n' || (code >= 0x20 && code != 0x7F && code != 0xFFFE && code != 0xFFFF);
}

}  // namespace

std::string coordinate(double value) {
  const long long hundredths = std::llround(value * 100);
  std::string text = std::to_string(std::llabs(hundredths) / 100);
  const long long fraction = std::llabs(hundredths) % 100;
  if (fraction != 0) {
    text += fraction < 10 ? ".0" : ".";
    text += std::to_string(fraction % 10 == 0 ? fraction / 10 : fraction);
  }
  return (hundredths < 0 ? "-" : "") + text;
}

std::string xml_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  while (!text.empty()) {
    const std::string_view before = text;
    const std::uint32_t code = next_character(text);
    if (!allowed_in_xml(code)) continue;
    switch (code) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        append_utf8(escaped, before.substr(0, before.size() - text.size()), code);
    }
  }
  return escaped;
}

Box text_box(Point at, std::string_view text, const TextStyle& style) {
  const double width = text_width(text, style.px, style.weight);
  const double shift = style.anchor == Anchor::start ? 0 : style.anchor == Anchor::middle ? width / 2 : width;
  return {at.x - shift, at.y - kAscent * style.px, width, (kAscent + kDescent) * style.px};
}

void Svg::shape(std::string_view element, const std::string& geometry, const Paint& paint) {
  std::string classes = class_name('f', paint.fill);
  std::string attributes = colour_attribute("fill", paint.fill);
  if (paint.stroke) {
    classes += " " + class_name('s', *paint.stroke);
    attributes += colour_attribute("stroke", *paint.stroke);
  }
  if (paint.opacity < 1) attributes += attribute("opacity", paint.opacity);
  body_ += "<" + std::string(element) + geometry + attributes + " class=\"" + classes + "\"/>\n";
}

void Svg::stroked(std::string_view element, const std::string& geometry, const Stroke& stroke) {
  std::string attributes =
      " fill=\"none\"" + colour_attribute("stroke", stroke.colour) + attribute("stroke-width", stroke.width);
  if (stroke.opacity < 1) attributes += attribute("opacity", stroke.opacity);
  if (stroke.dashed) attributes += " stroke-dasharray=\"3 3\"";
  body_ += "<" + std::string(element) + geometry + attributes + " class=\"" + class_name('s', stroke.colour) +
           "\"/>\n";
}

void Svg::rect(const Box& box, const Paint& paint, double radius) {
  std::string geometry = attribute("x", box.x) + attribute("y", box.y) + attribute("width", box.width) +
                         attribute("height", box.height);
  if (radius > 0) geometry += attribute("rx", radius);
  shape("rect", geometry, paint);
}

void Svg::unknown(const Box& box) {
  hatched_ = true;
  body_ += "<rect" + attribute("x", box.x) + attribute("y", box.y) + attribute("width", box.width) +
           attribute("height", box.height) + " fill=\"url(#" + id_ + "-hatch)\"/>\n";
}

void Svg::line(Point from, Point to, const Stroke& stroke) {
  stroked("line",
          attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) + attribute("y2", to.y),
          stroke);
}

void Svg::circle(Point centre, double radius, const Paint& paint) {
  shape("circle", attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius), paint);
}

void Svg::polygon(const std::vector<Point>& points, const Paint& paint) {
  shape("polygon", points_attribute(points), paint);
}

void Svg::area(const std::vector<std::vector<Point>>& rings, const Paint& paint) {
  shape("path", path_attribute(rings), paint);
}

void Svg::unknown_area(const std::vector<std::vector<Point>>& rings) {
  hatched_ = true;
  body_ += "<path" + path_attribute(rings) + " fill=\"url(#" + id_ + "-hatch)\"/>\n";
}

void Svg::polyline(const std::vector<Point>& points, const Stroke& stroke) {
  stroked("polyline", points_attribute(points), stroke);
}

void Svg::text(Point at, std::string_view text, const TextStyle& style) {
  text_element(attribute("x", at.x) + attribute("y", at.y), text, style);
}

void Svg::turned_text(Point at, std::string_view text, const TextStyle& style) {
  const std::string place = coordinate(at.x) + " " + coordinate(at.y);
  text_element(attribute("x", at.x) + attribute("y", at.y) + " transform=\"rotate(-90 " + place + ")\"", text,
               style);
}

void Svg::text_element(const std::string& geometry, std::string_view text, const TextStyle& style) {
  if (text.empty()) return;
  std::string attributes = geometry + attribute("font-size", style.px);
  if (style.weight == FontWeight::semibold) attributes += " font-weight=\"600\"";
  if (style.anchor != Anchor::start)
    attributes += style.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  attributes += colour_attribute("fill", style.colour);
  body_ += "<text" + attributes + " class=\"" + class_name('f', style.colour) + "\">" + xml_escaped(text) +
           "</text>\n";
}

void Svg::text(Point at, const std::vector<std::string>& lines, const TextStyle& style) {
  for (const std::string& line : lines) {
    text(at, line, style);
    at.y += style.px * kLineHeight;
  }
}

void Svg::centred_text(Point middle, const std::vector<std::string>& lines, const TextStyle& style) {
  const double up = static_cast<double>(lines.size() - 1) / 2 * style.px * kLineHeight;
  text({middle.x, middle.y + kCapitalMiddle * style.px - up}, lines, style);
}

void Svg::with_tooltip(std::string_view tooltip, const std::function<void()>& draw) {
  body_ += "<g><title>" + xml_escaped(tooltip) + "</title>\n";
  draw();
  body_ += "</g>\n";
}

std::string Svg::finished(const Frame& frame) const {
  const std::string size = coordinate(frame.width) + " " + coordinate(frame.height);
  std::string text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"socta-figure\" role=\"img\" aria-labelledby=\"" +
      id_ + "-title " + id_ + "-desc\" viewBox=\"0 0 " + size + "\"" + attribute("width", frame.width) +
      attribute("height", frame.height) + " font-family=\"" + std::string(kFontFamily) + "\" font-size=\"" +
      coordinate(kLabelPx) + "\">\n";
  text += "<title id=\"" + id_ + "-title\">" + xml_escaped(frame.title) + "</title>\n";
  text += "<desc id=\"" + id_ + "-desc\">" + xml_escaped(frame.description) + "</desc>\n";
  if (!frame.style.empty()) text += "<style>" + std::string(frame.style) + "</style>\n";
  if (hatched_)
    text +=
        "<defs><pattern id=\"" + id_ +
        "-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        "<path d=\"M2.5 0V5\"" +
        colour_attribute("stroke", Colour::hatch) + " stroke-width=\"1.2\" class=\"" +
        class_name('s', Colour::hatch) + "\"/></pattern></defs>\n";
  text += "<rect width=\"100%\" height=\"100%\"" + colour_attribute("fill", Colour::ground) + " class=\"" +
          class_name('f', Colour::ground) + "\"/>\n";
  return text + body_ + "</svg>\n";
}

}  // namespace socta
