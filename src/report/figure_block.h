#pragma once

#include <functional>
#include <optional>

#include "report/document.h"

namespace socta {

using DrawFigure = std::function<std::optional<Figure>(const FigureRequest&)>;

/// What `draw` draws at the request's width, and once more for the screen of a phone; nullopt where it draws
/// nothing.
std::optional<FigureBlock> figure_block(const FigureRequest& request, const DrawFigure& draw);

}  // namespace socta
