#pragma once

#include <string>
#include <string_view>

#include "report/word_context.h"

namespace socta {

/// A figure as a picture as wide as the text, with title, subtitle and description, its caption below. `png`
/// is its picture for readers that draw no SVG; where it is empty the figure's numbers stand there instead.
std::string word_figure(WordContext& context, const FigureBlock& block, const std::string& png);

/// An SVG in light colours without its style sheet, which word processors do not read.
std::string plain_svg(std::string_view svg);

/// Width and height of an SVG in px, from its own attributes.
struct PictureSize {
  double width = 0;
  double height = 0;
};
PictureSize svg_size(std::string_view svg);

}  // namespace socta
