#pragma once

#include <optional>
#include <string_view>

#include "domain/workshop_minutes.h"
#include "figure/figure.h"

namespace socta {

/// Figures of one exercise of a workshop (docs/figures.md). Of the request, its language, looks, notice and
/// the methodology count; item, series and level do not.

/// Who answers how in one cell: a dot for each answer over the scale with its anchors (bars where there are
/// too many), the pooled value with its 90 % interval; `own`: the reader's own best value. nullopt when there
/// is no such cell or nobody answered it with a value.
std::optional<Figure> answers_figure(const FigureRequest& request, const ExerciseOutcome& exercise,
                                     std::string_view item, std::string_view column,
                                     std::optional<double> own = {});

/// The cells in which people agree least: all answers, the pooled value, the share near the median. nullopt
/// when no cell has two answers.
std::optional<Figure> cell_agreement_figure(const FigureRequest& request, const ExerciseOutcome& exercise);

/// The cells whose pooled value moved most from the first round to the last. nullopt when none moved.
std::optional<Figure> rounds_figure(const FigureRequest& request, const ExerciseOutcome& exercise);

}  // namespace socta
