#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "engine/judgement_distribution.h"

namespace socta {

/// One assessor's answer on its way into the pool.
struct AnswerStep {
  std::string assessor;
  JudgementDistribution rescaled{};  ///< at the methodology's credible level; the score is of these
  JudgementDistribution drawn{};     ///< widened by the grades of the evidence; the draws are of these
  double mean = 0;                   ///< of `rescaled`, in scale units
  double weight = 0;                 ///< in the pool; all sum to 1
};

/// From the judgements of one cell to its score of judgements, so that the number can be followed.
struct CellSteps {
  int round = 1;  ///< the cell's last
  double spread_factor = 1;
  std::vector<AnswerStep> answers{};  ///< by the assessors' codes, without "cannot assess"
  double pooled = 0;                  ///< in scale units: mean, or median where answers are pooled so
  double score = 0;                   ///< in [0, 1]; that of make_cells
};

/// nullopt when nobody answered the cell in its last round, when no answer has weight, or when a direct score
/// goes before them.
std::optional<CellSteps> cell_steps(const AssessmentCase& input, std::string_view item,
                                    std::string_view indicator);

}  // namespace socta
