#pragma once

#include <string>
#include <vector>

#include "app/workshop_edit.h"
#include "domain/workshop_state.h"
#include "store/workshop_people.h"

namespace socta {

/// A proposal as everybody in the room sees it: not who made it.
struct ProposalView {
  Proposal proposal{};
  std::string code{};  ///< of a factor that stands: item of the exercise ("f03")
  ProposalStanding standing{};
  std::int64_t methodology_version = 0;  ///< that carries it out; 0: none
  bool mine = false;
  std::int64_t support = 0;
  std::int64_t object = 0;
  std::optional<VoicePosition> own_voice{};
  bool voiced_before = false;  ///< on a device before the place was handed over: it counts and stays
  std::vector<std::string> objections{};  ///< reasons, in the order of their letters
};

/// Those of an exercise, for nobody in particular: `mine` and `own_voice` are not set, nobody's right is
/// asked for. Throws Error (not_found) when the workshop has no such exercise.
std::vector<ProposalView> proposals(const Service& service, Transaction& transaction,
                                    const StoredWorkshop& workshop, std::int64_t exercise);

/// For who steers; nothing of who takes part is set. Throws Error: not_found, forbidden.
std::vector<ProposalView> proposals(const Service& service, const Principal& who, const WorkshopAt& at,
                                    std::int64_t exercise);
std::vector<ProposalView> proposals(const Service& service, const WorkshopParticipant& who,
                                    std::int64_t exercise);

/// Stores a participant's proposal; one with a key that came before is there once. Throws Error: not_found;
/// conflict when the exercise is not open; invalid when its kind or category does not belong to it.
ProposalView propose(const Service& service, const WorkshopParticipant& who, Proposal proposal);

/// Supports or objects; no position: takes the voice back. Throws Error: not_found; conflict when the
/// exercise is neither open nor locked, it is his own proposal, or something was said of it on a device
/// before the place was handed over; unauthenticated, here and above, when another device has the place by
/// now.
ProposalView voice(const Service& service, const WorkshopParticipant& who, std::int64_t proposal,
                   std::optional<VoicePosition> position, const std::string& reason);

}  // namespace socta
