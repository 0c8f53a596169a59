#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// Agreement of the best values of one cell, in scale units (method §3); nullopt for fewer than two.
std::optional<CellAgreement> cell_agreement(std::span<const double> best_values, const JudgementRules& rules);

/// Agreement over the exercise: first of all cells together (indicator ""), then of each indicator that
/// anybody judged, in the methodology's order. Subjects are the items, or all cells; raters the assessors;
/// values the best values of the last round, on the indicator's scale, or as scores in [0, 1] where all cells
/// stand together. A statistic that is not defined for the data is empty. Empty when nobody judged anything.
std::vector<ExerciseAgreement> exercise_agreement(const AssessmentCase& input,
                                                  const std::vector<std::string>& items);

}  // namespace socta
