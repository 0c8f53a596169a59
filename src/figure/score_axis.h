#pragma once

#include <string>
#include <vector>

#include "figure/svg.h"
#include "figure/wording.h"

namespace socta {

/// The axis of scores from 0 to 1, between two places in px. `from` is the place of 0; an axis that goes up
/// has `from` > `to`.
struct ScoreAxis {
  double from = 0;
  double to = 0;

  double at(double score) const { return from + score * (to - from); }
};

/// The bands of the classes of danger behind `area`, and their words above it, over one or two lines that end
/// 7 px above its top; no words where they do not all fit. The axis runs over the area's width.
void draw_class_bands(Svg& svg, const Wording& wording, const Box& area);

/// Height in px that the words of draw_class_bands need above the area.
double class_words_height(const Wording& wording);

/// Round numbers under `area`, on the scale on which the methodology shows danger. They end 18 px below it.
void draw_score_ticks(Svg& svg, const Wording& wording, const Box& area);

/// Colour of an item's class; quiet where it has none.
Colour colour_of_item(const Wording& wording, const ItemResult& item);

/// A score with its 90 % interval thin, its 50 % interval thick and its point value as a dot.
void draw_interval(Svg& svg, const ScoreAxis& axis, double y, const Spread& spread, double point,
                   Colour colour);

}  // namespace socta
