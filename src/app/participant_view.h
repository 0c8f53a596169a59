#pragma once

#include <string>
#include <vector>

#include "app/workshop_view.h"
#include "store/workshop_people.h"

namespace socta {

/// A workshop as a participant sees it: the agenda, the own answers, nothing of anybody else.
struct ParticipantView {
  WorkshopSummary summary{};
  WorkshopParticipant participant{};
  std::string organisation_name{};
  std::vector<ExerciseView> exercises{};
  Stage stage{};
  std::vector<WorkshopAnswer> answers{};  ///< own ones, of all exercises and rounds
  std::vector<WorkshopAnswer>
      answers_before{};            ///< their cells alone: given before the place was handed over
  std::int64_t last_sequence = 0;  ///< of all of these: the device counts on from it
  std::int64_t last_command = 0;
};

ParticipantView participant_view(const Service& service, const WorkshopParticipant& who);

}  // namespace socta
