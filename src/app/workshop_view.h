#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "app/workshop_standing.h"

namespace socta {

struct WorkshopSummary {
  StoredWorkshop workshop{};
  WorkshopPhase phase = WorkshopPhase::preparation;
  WorkshopDoor door = WorkshopDoor::open;
  std::int64_t participants = 0;
};

/// An exercise of the agenda and where it stands.
struct ExerciseView {
  Exercise exercise{};
  ExerciseStanding standing{};
};

/// A participant as the facilitator sees it: a code, never a name.
struct SeatedParticipant {
  std::string code{};
  std::string organisation{};
  bool connected = false;
};

/// A line of the log, as the facilitator reads it.
struct LogLine {
  WorkshopCommand command{};
  std::string account_name{};
  bool undone = false;
};

/// A workshop as those see it who facilitate. `path` is put after the address of the server.
struct WorkshopView {
  WorkshopSummary summary{};
  std::string path{};
  std::string qr_svg{};
  std::vector<ExerciseView> exercises{};
  Stage stage{};
  std::vector<SeatedParticipant> participants{};
  std::string methodology_code{};
  std::string methodology_version{};
  Text methodology_name{};
  bool methodology_changed = false;  ///< the assessment has a later one than this workshop is held to
  std::int64_t last_command = 0;
  std::optional<WorkshopCommand> undo{};  ///< what an undo would take back
  std::vector<LogLine> log{};             ///< the last ones, the newest last
};

/// Throws Error unless `who` may facilitate that workshop: not_found, forbidden.
void find_workshop_to_steer(const Service& service, const Principal& who, std::int64_t assessment,
                            std::int64_t workshop);

/// The workshops of an assessment, the newest first. Throws Error: not_found, forbidden.
std::vector<WorkshopSummary> workshops(const Service& service, const Principal& who, std::int64_t assessment);

/// `origin` is the address of the server for the picture ("https://host"). Throws Error: not_found,
/// forbidden.
WorkshopView workshop_view(const Service& service, const Principal& who, std::int64_t assessment,
                           std::int64_t workshop, std::string_view origin);

/// The same within a transaction that has found the right.
WorkshopView view_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                     std::string_view origin);

WorkshopSummary summary_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop);

/// The agenda and where each of its exercises stands.
std::vector<ExerciseView> exercises_of(const WorkshopStanding& standing);

/// When the exercise's timer ends; "" when none runs.
std::string timer_end(const ExerciseStanding& standing);

}  // namespace socta
