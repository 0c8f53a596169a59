#include "figure/figure.h"

#include <algorithm>
#include <array>

#include "figure/figures.h"

namespace socta {
namespace {

using Draw = std::optional<Figure> (*)(const FigureRequest&);

constexpr std::array<FigureKindEntry, 1> kKinds{{
    {FigureKind::ranking, "ranking", "figure.kind_ranking"},
}};

// Beside kKinds.
constexpr std::array<Draw, kKinds.size()> kDraw{{
    ranking_figure,
}};

}  // namespace

std::span<const FigureKindEntry> figure_kinds() { return kKinds; }

const FigureKindEntry* find_figure_kind(std::string_view name) {
  const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                  [name](const FigureKindEntry& entry) { return entry.name == name; });
  return found == kKinds.end() ? nullptr : &*found;
}

std::optional<Figure> make_figure(FigureKind kind, const FigureRequest& request) {
  for (std::size_t i = 0; i < kKinds.size(); ++i)
    if (kKinds[i].kind == kind) return kDraw[i](request);
  return std::nullopt;
}

}  // namespace socta
