#pragma once

#include "domain/assessment.h"
#include "domain/handling.h"
#include "domain/results.h"

namespace socta {

/// An assessment and its results as far as readers of one level may see them.
struct LevelledCase {
  AssessmentCase input;
  Results results;
};

/// Takes out everything above `level`, so that what is made from the outcome cannot hold it (docs/report.md):
/// - evidence, series and crime groups with a higher code, and every mention of their codes;
/// - cells whose score rests only on such series, and items that rest only on such cells;
/// - the two parts of a score, judgements and statistics, where such a series is in it: the one would give
///   away the other;
/// - measures of the graph, where a group is taken out of it;
/// - publishers' files and assessors' reasons, whatever the level.
/// Ranks, classes and scores are those of the whole assessment. With level `restricted` only the last is
/// taken out. The narrative stays; read_narrative leaves out what is above the level.
LevelledCase at_level(const AssessmentCase& input, const Results& results, HandlingCode level);

}  // namespace socta
