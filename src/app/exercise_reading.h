#pragma once

#include <functional>
#include <memory>

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

/// Writes a page as it is sent. What it writes may depend on nothing but the page and on whether it is for
/// who steers or for participants.
using WritePage = std::function<std::string(const ExercisePage&)>;

/// The page for who steers, as `write` wrote it: once, for all who ask until something of it changes. Throws
/// Error: not_found, forbidden.
std::shared_ptr<const std::string> exercise_page(const Service& service, const Principal& who,
                                                 const WorkshopAt& at, std::int64_t exercise,
                                                 const WritePage& write);

/// The same for participants. Throws Error (not_found) when his workshop has no such exercise.
std::shared_ptr<const std::string> exercise_page(const Service& service, const WorkshopParticipant& who,
                                                 std::int64_t exercise, const WritePage& write);

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

/// What a round shows to everybody, as far as anybody may see it. Not shown: no distribution was computed.
struct ShownRound {
  std::int64_t exercise = 0;
  int round = 0;
  bool shown = false;
  std::size_t participants = 0;
  std::size_t answers = 0;
  std::vector<CellOfRound> cells{};
};

struct ExerciseResults {
  std::shared_ptr<const ShownRound> round{};
  std::string key{};                  ///< of what is shown: equal for two that show the same
  std::vector<WorkshopAnswer> own{};  ///< that stand in the round, of the device that asks
};

/// `round` none: the present one. Computed once for all who ask until it changes; of a round that still takes
/// answers once each time that counts are told (app/workshop_live.h). Throws Error: not_found also for a
/// round that was not held; forbidden.
ExerciseResults exercise_results(const Service& service, const Principal& who, const WorkshopAt& at,
                                 std::int64_t exercise, std::optional<int> round);
ExerciseResults exercise_results(const Service& service, const WorkshopParticipant& who,
                                 std::int64_t exercise, std::optional<int> round);

}  // namespace socta
