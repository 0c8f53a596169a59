#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figure/text_metrics.h"
#include "figure/theme.h"

namespace socta {

struct Point {
  double x = 0;
  double y = 0;
};

/// A rectangle in px; `y` grows downwards.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool overlaps(const Box& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
};

enum class Anchor { start, middle, end };

struct TextStyle {
  double px = kLabelPx;
  FontWeight weight = FontWeight::regular;
  Colour colour = Colour::ink;
  Anchor anchor = Anchor::start;
};

struct Paint {
  Colour fill = Colour::ink;
  double opacity = 1;
  std::optional<Colour> stroke{};
};

struct Stroke {
  Colour colour = Colour::line;
  double width = 1;
  double opacity = 1;
  bool dashed = false;
};

/// What a text of that style takes up with its baseline at `at`.
Box text_box(Point at, std::string_view text, const TextStyle& style);

/// Writes the inside of an SVG. Coordinates are rounded once, to hundredths of a px; texts are escaped, and
/// characters that XML forbids are left out. Same calls, same bytes.
class Svg {
 public:
  /// `id` names the figure's own patterns.
  explicit Svg(std::string id) : id_(std::move(id)) {}

  void rect(const Box& box, const Paint& paint, double radius = 0);
  /// Hatched: something unknown lies here.
  void unknown(const Box& box);
  void line(Point from, Point to, const Stroke& stroke);
  void circle(Point centre, double radius, const Paint& paint);
  void polygon(const std::vector<Point>& points, const Paint& paint);
  /// Several closed lines as one shape, whose inside is what an odd number of them encloses.
  void area(const std::vector<std::vector<Point>>& rings, const Paint& paint);
  /// The same, hatched: it is unknown.
  void unknown_area(const std::vector<std::vector<Point>>& rings);
  void polyline(const std::vector<Point>& points, const Stroke& stroke);
  /// One line of text with its baseline at `at`.
  void text(Point at, std::string_view text, const TextStyle& style = {});
  /// Lines under one another; `at` is the first baseline.
  void text(Point at, const std::vector<std::string>& lines, const TextStyle& style = {});
  /// One line of text that is read upwards, turned by a quarter: it begins at `at` and its letters stand left
  /// of it.
  void turned_text(Point at, std::string_view text, const TextStyle& style = {});
  /// Lines under one another whose middle lies at the height of `middle`.
  void centred_text(Point middle, const std::vector<std::string>& lines, const TextStyle& style = {});
  /// What `draw` draws shows `tooltip` where the pointer rests on it.
  void with_tooltip(std::string_view tooltip, const std::function<void()>& draw);

  /// The whole <svg> element.
  struct Frame {
    double width = 0;
    double height = 0;
    std::string_view title{};
    std::string_view description{};
    std::string_view style{};  ///< empty: none
  };
  std::string finished(const Frame& frame) const;

 private:
  void text_element(const std::string& geometry, std::string_view text, const TextStyle& style);
  void shape(std::string_view element, const std::string& geometry, const Paint& paint);
  void stroked(std::string_view element, const std::string& geometry, const Stroke& stroke);

  std::string id_;
  std::string body_;
  bool hatched_ = false;
};

/// Text as it stands between tags or in a quoted attribute, without characters that XML forbids or that turn
/// the direction of the text after it.
std::string xml_escaped(std::string_view text);

/// A coordinate: at most two decimals, no trailing zero, never "-0".
std::string coordinate(double value);

}  // namespace socta
