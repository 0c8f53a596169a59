#pragma once

#include <functional>
#include <string>
#include <vector>

#include "figure/columns.h"

namespace socta {

/// A bar of a table: of its column on a wide sheet, of its line on a card. `draw` draws into the box of the
/// bar, and its number right of it.
struct CardBar {
  std::string name;
  std::string tooltip;
  std::function<void(Svg&, const Box&)> draw;
};

/// The bars of a row side by side, one a column, at the height of `middle`, each with `number` px left free
/// right of it.
void draw_bars_beside(Svg& svg, const std::vector<CardBar>& bars, const Columns& columns, double middle,
                      double number);

/// A row of a table as it stands on a narrow sheet: its name over the whole width, and under it a line for
/// each column. `rank` may be empty.
struct BarCard {
  std::string rank;
  std::string name;
  std::vector<CardBar> bars{};
};

/// The cards under one another, bars of all of them on one axis, with `number` px left free right of the
/// bars. Returns the bottom.
double draw_bar_cards(FigureSheet& sheet, const std::vector<BarCard>& cards, double number);

}  // namespace socta
