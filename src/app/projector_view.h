#pragma once

#include "app/workshop_edit.h"
#include "app/workshop_view.h"

namespace socta {

/// What the screen in the room shows: counts, never who.
struct ProjectorView {
  WorkshopSummary summary{};
  std::string path{};
  std::string qr_svg{};
  std::vector<ExerciseView> exercises{};
  Stage stage{};
  std::int64_t last_command = 0;
  std::int64_t joined = 0;     ///< participants of the workshop
  std::int64_t answering = 0;  ///< of these, who have answered in the present round of the exercise on stage
  std::int64_t answers = 0;    ///< cells answered in it
  std::int64_t expected = 0;   ///< if everybody answered every cell
};

/// Throws Error: not_found, forbidden.
ProjectorView projector_view(const Service& service, const Principal& who, const WorkshopAt& at);

}  // namespace socta
