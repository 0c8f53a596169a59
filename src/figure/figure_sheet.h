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

/// Narrower sheets are laid out for a phone.
inline constexpr double kNarrowSheet = 560;

/// A sheet with heading: title, subtitle and, where the assessment has one, its notice as a quiet line. Draw
/// below `top()`, between `left()` and `right()`.
class FigureSheet {
 public:
  /// As wide as the request says, held between 320 and 1600 px.
  FigureSheet(const FigureRequest& request, FigureText text);

  Svg& svg() { return svg_; }
  double left() const { return kMargin; }
  double right() const { return width_ - kMargin; }
  double width() const { return right() - left(); }
  double top() const { return top_; }
  /// Too narrow for the columns of other sheets.
  bool is_narrow() const { return width_ < kNarrowSheet; }

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
