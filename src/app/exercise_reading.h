#pragma once

#include "app/exercise_content.h"
#include "app/workshop_edit.h"
#include "app/workshop_view.h"
#include "store/workshop_people.h"

namespace socta {

/// The content of an exercise with where it stands.
struct ExercisePage {
  ExerciseView view{};
  ExerciseContent content{};
};

/// For who steers. Throws Error: not_found, forbidden.
ExercisePage exercise_page(const Service& service, const Principal& who, const WorkshopAt& at,
                           std::int64_t exercise);

/// For a participant. Throws Error (not_found) when his workshop has no such exercise.
ExercisePage exercise_page(const Service& service, const WorkshopParticipant& who, std::int64_t exercise);

/// How much a participant has answered, never what.
struct AnsweredByOne {
  std::string code{};
  std::string organisation{};
  std::int64_t answered = 0;
};
struct AnsweredByOrganisation {
  std::string organisation{};
  std::int64_t participants = 0;
  std::int64_t answered = 0;  ///< participants who have answered anything
};

struct ExerciseProgress {
  std::int64_t exercise = 0;
  int round = 0;
  std::size_t cells = 0;
  std::vector<AnsweredByOne> participants{};
  std::vector<AnsweredByOrganisation> organisations{};
};

/// Throws Error: not_found, forbidden.
ExerciseProgress exercise_progress(const Service& service, const Principal& who, const WorkshopAt& at,
                                   std::int64_t exercise);

/// The results of a round, as far as anybody may see them. Not shown: no distribution was computed.
struct ExerciseResults {
  std::int64_t exercise = 0;
  int round = 0;
  bool shown = false;
  std::size_t participants = 0;
  std::size_t answers = 0;
  SettledRounds::Cells cells{};       ///< nullptr when not shown
  std::vector<WorkshopAnswer> own{};  ///< that stand in the round, of the participant who asks
};

/// `round` none: the present one. Throws Error: not_found also for a round that was not held; forbidden.
ExerciseResults exercise_results(const Service& service, const Principal& who, const WorkshopAt& at,
                                 std::int64_t exercise, std::optional<int> round);
ExerciseResults exercise_results(const Service& service, const WorkshopParticipant& who,
                                 std::int64_t exercise, std::optional<int> round);

}  // namespace socta
