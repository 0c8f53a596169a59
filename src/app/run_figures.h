#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/run_results.h"
#include "figure/figure.h"

namespace socta {

/// Kinds of figures that results have something for, in the order of a report.
std::vector<const FigureKindEntry*> figures_of(const LevelledCase& content, HandlingCode level,
                                               Language language);

/// A page lends its fonts and its colours; a file, for documents and slides, brings the font along and is
/// drawn in the light colours without a style sheet, which few programs understand.
enum class FigureUse { page, file };

/// Which figure is asked for, and how it is to be drawn.
struct FigureOrder {
  std::string kind{};
  Language language = Language::english;
  std::string item{};
  std::string series{};
  double px = 760;
  FigureUse use = FigureUse::page;
};

/// Draws it at that level. Throws Error: not_found when there is no such kind, item or series, or the data do
/// not allow it.
Figure figure_of(const LevelledCase& content, HandlingCode level, const FigureOrder& order);

}  // namespace socta
