#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/workshop.h"
#include "store/transaction.h"

namespace socta {

/// Stores the proposal without its id; as it is stored. A participant's key that came before changes nothing
/// and gives what was stored then.
Proposal put_proposal(Transaction& transaction, const Proposal& proposal);

std::optional<Proposal> find_proposal(Transaction& transaction, std::int64_t id);

/// In the order in which they came.
std::vector<Proposal> proposals_of_exercise(Transaction& transaction, std::int64_t exercise);

/// Of all its exercises, in the same order.
std::vector<Proposal> proposals_of_workshop(Transaction& transaction, std::int64_t workshop);
std::int64_t count_proposals(Transaction& transaction, std::int64_t workshop);

/// A participant has one voice for a proposal: a later one replaces it.
void put_voice(Transaction& transaction, const Voice& voice);

/// Takes it back; nothing happens when there is none.
void remove_voice(Transaction& transaction, std::int64_t proposal, std::int64_t participant);

/// By proposal and participant.
std::vector<Voice> voices_of_exercise(Transaction& transaction, std::int64_t exercise);

}  // namespace socta
