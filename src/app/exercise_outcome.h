#pragma once

#include "app/exercise_content.h"
#include "app/round_results.h"
#include "domain/workshop_minutes.h"

namespace socta {

AskedColumn asked_column(const ContentColumn& column);

/// What an exercise asked and what the answers of its `rounds` rounds came to, as minutes and figures tell
/// it. Its title, proposals and conclusion are left to the caller. No cell of an exercise without rounds.
ExerciseOutcome outcome_of(const RoundAnswers& answers, const ExerciseContent& content, int rounds);

}  // namespace socta
