#include "figure/figure.h"

#include <algorithm>
#include <array>

#include "figure/figures.h"

namespace socta {
namespace {

using Draw = std::optional<Figure> (*)(const FigureRequest&);

constexpr std::array<FigureKindEntry, 18> kKinds{{
    {FigureKind::ranking, "ranking", "figure.kind_ranking"},
    {FigureKind::map, "map", "figure.kind_map"},
    {FigureKind::matrix, "matrix", "figure.kind_matrix"},
    {FigureKind::heat_map, "heat-map", "figure.kind_heat_map"},
    {FigureKind::profile, "profile", "figure.kind_profile", true},
    {FigureKind::rank_acceptability, "rank-acceptability", "figure.kind_rank_acceptability"},
    {FigureKind::contributions, "contributions", "figure.kind_contributions"},
    {FigureKind::break_even, "break-even", "figure.kind_break_even"},
    {FigureKind::key_factors, "key-factors", "figure.kind_key_factors"},
    {FigureKind::factors, "factors", "figure.kind_factors"},
    {FigureKind::outlook, "outlook", "figure.kind_outlook"},
    {FigureKind::scenarios, "scenarios", "figure.kind_scenarios"},
    {FigureKind::trend, "trend", "figure.kind_trend", false, true},
    {FigureKind::agreement, "agreement", "figure.kind_agreement"},
    {FigureKind::incidence, "incidence", "figure.kind_incidence"},
    {FigureKind::influence, "influence", "figure.kind_influence"},
    {FigureKind::coverage, "coverage", "figure.kind_coverage"},
    {FigureKind::graph, "graph", "figure.kind_graph"},
}};

// Beside kKinds.
constexpr std::array<Draw, kKinds.size()> kDraw{{
    ranking_figure,
    map_figure,
    matrix_figure,
    heat_map_figure,
    profile_figure,
    rank_acceptability_figure,
    contributions_figure,
    break_even_figure,
    key_factors_figure,
    factors_figure,
    outlook_figure,
    scenarios_figure,
    trend_figure,
    agreement_figure,
    incidence_figure,
    influence_figure,
    coverage_figure,
    graph_figure,
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
