#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/service.h"
#include "domain/workshop.h"
#include "store/workshop_people.h"

namespace socta {

/// An answer that was sent, by which the device knows it again.
struct SentAnswer {
  std::string item{};
  std::string column{};
  int round = 0;
  std::int64_t sequence = 0;

  bool operator==(const SentAnswer&) const = default;
};

struct RefusedAnswer {
  SentAnswer sent{};
  std::string message{};  ///< a sentence for the participant
  std::string field{};    ///< the value that it is about; "" when none

  bool operator==(const RefusedAnswer&) const = default;
};

/// What became of each answer. Accepted: it, or a newer one for the same cell, is on the disk.
struct AnswerReceipt {
  std::vector<SentAnswer> accepted{};
  std::vector<RefusedAnswer> refused{};
};

/// Stores what counts of the participant's answers for an exercise; exercise and participant of each are set
/// here. Returns after they are on the disk. Refused is also to change in a live round what was given on a
/// device before the place was handed over. Throws Error: not_found when the workshop has no such exercise;
/// unauthenticated when another device has the place by now.
AnswerReceipt put_answers(const Service& service, const WorkshopParticipant& who, std::int64_t exercise,
                          std::vector<WorkshopAnswer> answers);

}  // namespace socta
