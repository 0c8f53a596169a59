#include "report/figure_block.h"

namespace socta {
namespace {

constexpr double kPhonePx = 330;  // what the smallest phones leave between the margins of the page

}  // namespace

std::optional<FigureBlock> figure_block(const FigureRequest& request, const DrawFigure& draw) {
  auto figure = draw(request);
  if (!figure) return std::nullopt;
  FigureRequest narrow = request;
  narrow.px = kPhonePx;
  auto for_phone = draw(narrow);
  return FigureBlock{.figure = std::move(*figure), .narrow = for_phone ? std::move(for_phone->svg) : ""};
}

}  // namespace socta
