#pragma once

#include <cstdint>
#include <vector>

#include "domain/workshop.h"
#include "store/workshop_people.h"

namespace socta {

/// The answers of a place that stand in a round (domain/standing_answers.h): those that the device which
/// holds it may see, and those of devices before the place was handed over.
struct StandingOfPlace {
  std::vector<WorkshopAnswer> own{};
  std::vector<WorkshopAnswer> before{};
};

StandingOfPlace standing_of_place(Transaction& transaction, const WorkshopParticipant& who,
                                  std::int64_t exercise, int round);

}  // namespace socta
