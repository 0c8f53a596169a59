#include "store/workshop_people.h"

#include <algorithm>

namespace socta {
namespace {

std::vector<WorkshopParticipant> select(Transaction& transaction, const std::string& rest,
                                        const SqlParameters& parameters) {
  std::vector<WorkshopParticipant> participants;
  for (auto& [id, workshop, code, organisation, secret, account, hand_overs, removed] :
       transaction.query<std::int64_t, std::int64_t, std::string, std::string, std::string,
                         std::optional<std::int64_t>, std::int64_t, std::int64_t>(
           R"(select "id", "workshop_id", "code", "organisation", "secret_hash", "account_id", "hand_overs",
                "removed" from "workshop_participant" )" +
               rest,
           parameters))
    participants.push_back({id, workshop, std::move(code), std::move(organisation), std::move(secret),
                            account, hand_overs, removed != 0});
  return participants;
}

std::string_view word_of(CodeGiver giver) {
  return giver == CodeGiver::participant ? "participant" : "facilitator";
}

// What is not known to be the participant's own hides more.
CodeGiver giver_of(std::string_view word) {
  return word == word_of(CodeGiver::participant) ? CodeGiver::participant : CodeGiver::facilitator;
}

std::optional<WorkshopParticipant> first(std::vector<WorkshopParticipant> participants) {
  if (participants.empty()) return std::nullopt;
  return std::move(participants.front());
}

}  // namespace

void insert_participant(Transaction& transaction, const WorkshopParticipant& participant) {
  transaction.execute(
      R"(insert into "workshop_participant" ("id", "workshop_id", "code", "organisation", "secret_hash",
           "account_id") values (?, ?, ?, ?, ?, ?))",
      {participant.id, participant.workshop, participant.code, participant.organisation,
       participant.secret_hash, participant.account});
}

std::optional<WorkshopParticipant> find_participant_in(Transaction& transaction, std::int64_t workshop,
                                                       std::int64_t id) {
  return first(select(transaction, R"(where "workshop_id" = ? and "id" = ?)", {workshop, id}));
}

std::optional<WorkshopParticipant> find_participant_named(Transaction& transaction, std::int64_t workshop,
                                                          std::string_view code) {
  return first(select(transaction, R"(where "workshop_id" = ? and "code" = ?)", {workshop, code}));
}

std::optional<WorkshopParticipant> find_participant(Transaction& transaction, std::int64_t id) {
  return first(select(transaction, R"(where "id" = ?)", {id}));
}

std::optional<WorkshopParticipant> find_participant(Transaction& transaction, std::int64_t id,
                                                    std::string_view secret_hash) {
  return first(select(transaction, R"(where "id" = ? and "secret_hash" = ? and "secret_hash" <> '')",
                      {id, secret_hash}));
}

std::optional<WorkshopParticipant> find_participant_of_account(Transaction& transaction,
                                                               std::int64_t workshop, std::int64_t account) {
  return first(select(transaction, R"(where "workshop_id" = ? and "account_id" = ? and "removed" = 0)",
                      {workshop, account}));
}

std::vector<WorkshopParticipant> list_participants(Transaction& transaction, std::int64_t workshop) {
  return select(transaction,
                R"(p where "workshop_id" = ? and ("removed" = 0
                     or exists (select 1 from "workshop_answer" a where a."participant_id" = p."id")
                     or exists (select 1 from "workshop_proposal" o where o."participant_id" = p."id")
                     or exists (select 1 from "workshop_voice" v where v."participant_id" = p."id"))
                   order by "code")",
                {workshop});
}

std::int64_t count_participants(Transaction& transaction, std::int64_t workshop) {
  return transaction.value(
      R"(select count(*) from "workshop_participant" where "workshop_id" = ? and "removed" = 0)", {workshop});
}

void set_participant_secret(Transaction& transaction, std::int64_t participant,
                            std::string_view secret_hash) {
  transaction.execute(R"(update "workshop_participant" set "secret_hash" = ? where "id" = ?)",
                      {secret_hash, participant});
}

void hand_over_place(Transaction& transaction, std::int64_t participant, std::string_view secret_hash) {
  transaction.execute(
      R"(update "workshop_participant" set "secret_hash" = ?, "hand_overs" = "hand_overs" + 1 where "id" = ?)",
      {secret_hash, participant});
}

void remove_participant(Transaction& transaction, std::int64_t participant) {
  transaction.execute(R"(update "workshop_participant" set "secret_hash" = '', "removed" = 1 where "id" = ?)",
                      {participant});
  transaction.execute(R"(delete from "workshop_device_code" where "participant_id" = ?)", {participant});
}

void insert_device_code(Transaction& transaction, const DeviceCode& code, std::string_view now) {
  transaction.execute(
      R"(delete from "workshop_device_code"
         where "workshop_id" = ? and ("expires_at" <= ? or "participant_id" = ?))",
      {code.workshop, now, code.participant});
  transaction.execute(
      R"(insert into "workshop_device_code" ("code_hash", "participant_id", "workshop_id", "organisation",
           "expires_at", "giver") values (?, ?, ?, ?, ?, ?))",
      {code.code_hash, code.participant, code.workshop, code.organisation, code.expires_at,
       word_of(code.giver)});
}

std::optional<DeviceCode> use_device_code(Transaction& transaction, std::int64_t workshop,
                                          std::string_view code_hash, std::string_view now) {
  auto used = transaction.find<std::optional<std::int64_t>, std::string, std::string, std::string>(
      R"(delete from "workshop_device_code" where "workshop_id" = ? and "code_hash" = ? and "expires_at" > ?
         returning "participant_id", "organisation", "expires_at", "giver")",
      {workshop, code_hash, now});
  if (!used) return std::nullopt;
  auto& [participant, organisation, expires, giver] = *used;
  return DeviceCode{std::string(code_hash),  workshop,           participant,
                    std::move(organisation), std::move(expires), giver_of(giver)};
}

}  // namespace socta
