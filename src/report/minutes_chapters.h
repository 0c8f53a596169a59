#pragma once

#include <string>

#include "domain/workshop_minutes.h"
#include "report/chapters.h"

namespace socta {

/// Parts of the minutes of a workshop (report/minutes.h).

/// "Danger scoring", or the title that the exercise was given.
std::string exercise_title(const Composer& composer, const ExerciseOutcome& exercise);

/// How far people agreed, in a sentence; "" where that is not known.
std::string agreement_sentence(const Composer& composer, const ExerciseOutcome& exercise);

Chapters minutes_summary(const Composer& composer, const WorkshopMinutes& minutes);
Chapters minutes_participants(const Composer& composer, const WorkshopMinutes& minutes);
Chapters minutes_exercise(const Composer& composer, const ExerciseOutcome& exercise);
Chapters minutes_ranking(const Composer& composer);

/// All pooled values of an exercise as an annex.
Chapters minutes_annex(const Composer& composer, const ExerciseOutcome& exercise);

/// Proposals with support, objections and decisions.
ReportTable proposal_table(const Composer& composer, const ExerciseOutcome& exercise);

}  // namespace socta
