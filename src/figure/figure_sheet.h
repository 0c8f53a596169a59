#pragma once

#include <string>

#include "figure/figure.h"
#include "figure/svg.h"

namespace socta {

/// What a figure says of itself.
struct FigureText {
  std::string id;
  std::string title;
  std::string subtitle{};
  std::string description{};
};

/// A sheet with heading: title, subtitle and, where the assessment has one, its notice as a quiet line. Draw
/// below `top()`, between `left()` and `right()`.
class FigureSheet {
 public:
  FigureSheet(const FigureRequest& request, FigureText text);

  Svg& svg() { return svg_; }
  double left() const { return kMargin; }
  double right() const { return width_ - kMargin; }
  double top() const { return top_; }

  /// The figure, when everything above `bottom` is drawn.
  Figure finished(double bottom, FigureData data) const;

 private:
  void draw_heading(const std::string& notice);
  void draw_paragraph(const std::string& text, const TextStyle& style, std::size_t most_lines);

  FigureText text_;
  std::string style_;
  double width_;
  double top_ = kMargin;
  Svg svg_;
};

}  // namespace socta
