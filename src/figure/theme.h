#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace socta {

/// The colours of every figure, by what they mean. On the screen each is a CSS custom property, so that light
/// and dark mode have their own; in print it is the light colour.
enum class Colour {
  ink,     ///< text
  quiet,   ///< secondary text
  line,    ///< thin rules
  ground,  ///< behind everything
  shade,   ///< bands and panels
  accent,  ///< what matters: known, chosen
  hatch,   ///< strokes over what is unknown
  class_1,
  class_2,
  class_3,
  class_4,
  class_5,
  class_6,  ///< classes of danger, calm to severe
  relief,   ///< gain, fall
  harm      ///< damage, rise
};

/// Name of the CSS custom property without "--", and of the classes that use it.
std::string_view colour_name(Colour colour);

/// "#1B2A3A", in light mode and in print.
std::string_view light_colour(Colour colour);

/// The style sheet of an SVG on the screen: custom properties, dark mode, print, and a class for each use.
/// All its rules are below `.socta-figure`, so that figures in one page share it. A page overrides the
/// reader's system by data-theme="light" or "dark" on its root element.
const std::string& screen_style();

/// Colour of class `index` of `classes` (≥ 1): spread over the six.
Colour class_colour(std::size_t index, std::size_t classes);

/// Names of fonts as CSS writes them.
inline constexpr std::string_view kFontFamily = "'IBM Plex Sans','Noto Sans',sans-serif";

/// Sizes in px, for a figure 760 px wide.
inline constexpr double kTitlePx = 16;
inline constexpr double kSubtitlePx = 13;
inline constexpr double kLabelPx = 13;
inline constexpr double kSmallPx = 11;
inline constexpr double kMargin = 16;
inline constexpr double kLineHeight = 1.3;  ///< of the font size

}  // namespace socta
