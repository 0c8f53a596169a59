#include "store/workshop_people.h"

#include <algorithm>

namespace socta {
namespace {

std::vector<WorkshopParticipant> select(Transaction& transaction, const std::string& rest,
                                        const SqlParameters& parameters) {
  std::vector<WorkshopParticipant> participants;
  for (auto& [id, workshop, code, organisation, secret, account] :
       transaction.query<std::int64_t, std::int64_t, std::string, std::string, std::string,
                         std::optional<std::int64_t>>(
           R"(select "id", "workshop_id", "code", "organisation", "secret_hash", "account_id"
              from "workshop_participant" )" +
               rest,
           parameters))
    participants.push_back(
        {id, workshop, std::move(code), std::move(organisation), std::move(secret), account});
  return participants;
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

std::optional<WorkshopParticipant> find_participant(Transaction& transaction, std::int64_t id,
                                                    std::string_view secret_hash) {
  return first(select(transaction, R"(where "id" = ? and "secret_hash" = ? and "secret_hash" <> '')",
                      {id, secret_hash}));
}

std::optional<WorkshopParticipant> find_participant_of_account(Transaction& transaction,
                                                               std::int64_t workshop, std::int64_t account) {
  return first(select(transaction, R"(where "workshop_id" = ? and "account_id" = ?)", {workshop, account}));
}

std::vector<WorkshopParticipant> list_participants(Transaction& transaction, std::int64_t workshop) {
  return select(transaction, R"(where "workshop_id" = ? order by "code")", {workshop});
}

std::int64_t count_participants(Transaction& transaction, std::int64_t workshop) {
  return transaction.value(R"(select count(*) from "workshop_participant" where "workshop_id" = ?)",
                           {workshop});
}

void set_participant_secret(Transaction& transaction, std::int64_t participant,
                            std::string_view secret_hash) {
  transaction.execute(R"(update "workshop_participant" set "secret_hash" = ? where "id" = ?)",
                      {secret_hash, participant});
}

void insert_device_code(Transaction& transaction, const DeviceCode& code, std::string_view now) {
  transaction.execute(
      R"(delete from "workshop_device_code"
         where "workshop_id" = ? and ("expires_at" <= ? or "participant_id" = ?))",
      {code.workshop, now, code.participant});
  transaction.execute(
      R"(insert into "workshop_device_code" ("code_hash", "participant_id", "workshop_id", "organisation",
           "expires_at") values (?, ?, ?, ?, ?))",
      {code.code_hash, code.participant, code.workshop, code.organisation, code.expires_at});
}

std::optional<DeviceCode> use_device_code(Transaction& transaction, std::int64_t workshop,
                                          std::string_view code_hash, std::string_view now) {
  auto used = transaction.find<std::optional<std::int64_t>, std::string, std::string>(
      R"(delete from "workshop_device_code" where "workshop_id" = ? and "code_hash" = ? and "expires_at" > ?
         returning "participant_id", "organisation", "expires_at")",
      {workshop, code_hash, now});
  if (!used) return std::nullopt;
  auto& [participant, organisation, expires] = *used;
  return DeviceCode{std::string(code_hash), workshop, participant, std::move(organisation),
                    std::move(expires)};
}

}  // namespace socta
