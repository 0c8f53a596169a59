#pragma once

#include <optional>

#include "figure/figure.h"

namespace socta {

/// One function a kind, each in a file of its own; see make_figure. A new figure: its function here, its row
/// in figure.cpp, its words in src/text/messages, its line in docs/figures.md.
std::optional<Figure> ranking_figure(const FigureRequest& request);
std::optional<Figure> map_figure(const FigureRequest& request);
std::optional<Figure> matrix_figure(const FigureRequest& request);
std::optional<Figure> heat_map_figure(const FigureRequest& request);
std::optional<Figure> profile_figure(const FigureRequest& request);
std::optional<Figure> rank_acceptability_figure(const FigureRequest& request);
std::optional<Figure> contributions_figure(const FigureRequest& request);
std::optional<Figure> break_even_figure(const FigureRequest& request);
std::optional<Figure> key_factors_figure(const FigureRequest& request);
std::optional<Figure> factors_figure(const FigureRequest& request);
std::optional<Figure> outlook_figure(const FigureRequest& request);
std::optional<Figure> scenarios_figure(const FigureRequest& request);
std::optional<Figure> trend_figure(const FigureRequest& request);
std::optional<Figure> agreement_figure(const FigureRequest& request);
std::optional<Figure> incidence_figure(const FigureRequest& request);
std::optional<Figure> influence_figure(const FigureRequest& request);
std::optional<Figure> coverage_figure(const FigureRequest& request);
std::optional<Figure> graph_figure(const FigureRequest& request);

}  // namespace socta
