#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/transaction.h"

namespace socta {

/// A participant of a workshop: a code and an organisation. Nothing leads from it to a person, unless the
/// workshop is attributed: then it is the account. No time, address or device is kept, and neither id nor
/// code tells who joined before whom: both are drawn by chance (app/workshop_codes.h).
struct WorkshopParticipant {
  std::int64_t id = 0;
  std::int64_t workshop = 0;
  std::string code{};  ///< "w1-K7M2"
  std::string organisation{};
  std::string secret_hash{};  ///< of the device's secret; "" = on no device
  std::optional<std::int64_t> account{};
  std::int64_t hand_overs = 0;  ///< how often a code of the facilitator gave the place to another device
  bool removed = false;         ///< by the facilitator: what was shown of it by then counts on

  bool operator==(const WorkshopParticipant&) const = default;
};

/// Stores it under its own id and code. Throws Error (conflict) when one of them is taken.
void insert_participant(Transaction& transaction, const WorkshopParticipant& participant);

/// The participant of that id, or of that code, in the workshop; also one that was removed.
std::optional<WorkshopParticipant> find_participant_in(Transaction& transaction, std::int64_t workshop,
                                                       std::int64_t id);
std::optional<WorkshopParticipant> find_participant_named(Transaction& transaction, std::int64_t workshop,
                                                          std::string_view code);

/// The participant of that id, whatever the workshop; also one that was removed.
std::optional<WorkshopParticipant> find_participant(Transaction& transaction, std::int64_t id);

/// The participant whose device has the secret of that hash; nullopt for the empty hash.
std::optional<WorkshopParticipant> find_participant(Transaction& transaction, std::int64_t id,
                                                    std::string_view secret_hash);

/// That of an account, in an attributed workshop; none that was removed.
std::optional<WorkshopParticipant> find_participant_of_account(Transaction& transaction,
                                                               std::int64_t workshop, std::int64_t account);

/// In the order of their codes; of those that were removed the ones of whom something counts on: an answer, a
/// proposal, a voice.
std::vector<WorkshopParticipant> list_participants(Transaction& transaction, std::int64_t workshop);

/// Without those that were removed.
std::int64_t count_participants(Transaction& transaction, std::int64_t workshop);

/// Another secret, of another device, or none (""): the one before opens nothing any more.
void set_participant_secret(Transaction& transaction, std::int64_t participant, std::string_view secret_hash);

/// The same by a code of the facilitator: what was given by then belongs to the devices before.
void hand_over_place(Transaction& transaction, std::int64_t participant, std::string_view secret_hash);

/// Takes the place away for good, with its device and the codes for it. Its answers are left to the caller.
void remove_participant(Transaction& transaction, std::int64_t participant);

/// Who made a code for another device: the participant on the device before, or the facilitator.
enum class CodeGiver { participant, facilitator };

/// Lets one device in, once: as that participant, or as a new one of the organisation. Only its hash is
/// stored.
struct DeviceCode {
  std::string code_hash{};
  std::int64_t workshop = 0;
  std::optional<std::int64_t> participant{};
  std::string organisation{};
  std::string expires_at{};
  CodeGiver giver = CodeGiver::facilitator;

  bool operator==(const DeviceCode&) const = default;
};

/// Replaces earlier ones of the same participant; forgets those of the workshop that are over at `now`.
void insert_device_code(Transaction& transaction, const DeviceCode& code, std::string_view now);

/// The code, used up from now on; nullopt when there is none of that hash in the workshop, or it is over.
std::optional<DeviceCode> use_device_code(Transaction& transaction, std::int64_t workshop,
                                          std::string_view code_hash, std::string_view now);

}  // namespace socta
