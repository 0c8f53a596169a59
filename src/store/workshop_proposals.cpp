#include "store/workshop_proposals.h"

namespace socta {
namespace {

std::vector<Proposal> select(Transaction& transaction, const std::string& rest,
                             const SqlParameters& parameters) {
  std::vector<Proposal> proposals;
  for (auto& [id, exercise, participant, key, kind, place, category, text, reason, hand_over] :
       transaction.query<std::int64_t, std::int64_t, std::int64_t, std::string, std::string, std::string,
                         std::string, std::string, std::string, std::int64_t>(
           R"(select "id", "exercise_id", "participant_id", "key", "kind", "place", "category", "text",
                "reason", "hand_over" from "workshop_proposal" )" +
               rest,
           parameters))
    proposals.push_back({id, exercise, participant, std::move(key),
                         parse_proposal_kind(kind).value_or(ProposalKind::factor), std::move(place),
                         std::move(category), std::move(text), std::move(reason), hand_over});
  return proposals;
}

}  // namespace

Proposal put_proposal(Transaction& transaction, const Proposal& proposal) {
  transaction.execute(
      R"(insert into "workshop_proposal" ("exercise_id", "participant_id", "key", "kind", "place", "category",
           "text", "reason", "hand_over") values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict ("participant_id", "key") do nothing)",
      {proposal.exercise, proposal.participant, proposal.key, to_string(proposal.kind), proposal.place,
       proposal.category, proposal.text, proposal.reason, proposal.hand_over});
  return select(transaction, R"(where "participant_id" = ? and "key" = ?)",
                {proposal.participant, proposal.key})
      .at(0);
}

std::optional<Proposal> find_proposal(Transaction& transaction, std::int64_t id) {
  auto found = select(transaction, R"(where "id" = ?)", {id});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Proposal> proposals_of_exercise(Transaction& transaction, std::int64_t exercise) {
  return select(transaction, R"(where "exercise_id" = ? order by "id")", {exercise});
}

std::vector<Proposal> proposals_of_workshop(Transaction& transaction, std::int64_t workshop) {
  return select(transaction,
                R"(where "exercise_id" in (select "id" from "workshop_exercise" where "workshop_id" = ?)
                   order by "id")",
                {workshop});
}

std::int64_t count_proposals(Transaction& transaction, std::int64_t workshop) {
  return transaction.value(
      R"(select count(*) from "workshop_proposal" where "exercise_id" in
           (select "id" from "workshop_exercise" where "workshop_id" = ?))",
      {workshop});
}

void put_voice(Transaction& transaction, const Voice& voice) {
  transaction.execute(
      R"(insert into "workshop_voice" ("proposal_id", "participant_id", "position", "reason", "hand_over")
         values (?, ?, ?, ?, ?)
         on conflict ("proposal_id", "participant_id") do update set "position" = excluded."position",
           "reason" = excluded."reason", "hand_over" = excluded."hand_over")",
      {voice.proposal, voice.participant, to_string(voice.position), voice.reason, voice.hand_over});
}

void remove_voice(Transaction& transaction, std::int64_t proposal, std::int64_t participant) {
  transaction.execute(R"(delete from "workshop_voice" where "proposal_id" = ? and "participant_id" = ?)",
                      {proposal, participant});
}

std::vector<Voice> voices_of_exercise(Transaction& transaction, std::int64_t exercise) {
  std::vector<Voice> voices;
  for (auto& [proposal, participant, position, reason, hand_over] :
       transaction.query<std::int64_t, std::int64_t, std::string, std::string, std::int64_t>(
           R"(select v."proposal_id", v."participant_id", v."position", v."reason", v."hand_over"
              from "workshop_voice" v join "workshop_proposal" p on p."id" = v."proposal_id" where p."exercise_id" = ?
              order by v."proposal_id", v."participant_id")",
           {exercise}))
    voices.push_back({proposal, participant, parse_voice_position(position).value_or(VoicePosition::support),
                      std::move(reason), hand_over});
  return voices;
}

}  // namespace socta
