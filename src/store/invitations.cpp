#include "store/invitations.h"

#include "domain/error.h"

namespace socta {
namespace {

std::vector<Invitation> select(Transaction& transaction, const std::string& rest,
                               const SqlParameters& parameters) {
  std::vector<Invitation> invitations;
  auto rows = transaction.query<std::int64_t, std::string, std::string, std::string,
                                std::optional<std::int64_t>, std::string, std::string, std::string,
                                std::int64_t, std::string, std::string, std::string>(
      R"(select "id", "token_hash", "email", "system_role", "assessment_id", "role", "organisation", "clearance",
           "created_by", "created_at", "expires_at", "used_at" from "invitation" )" +
          rest,
      parameters);
  for (auto& [id, token, email, system_role, assessment, role, organisation, clearance, by, created, expires,
              used] : rows)
    invitations.push_back(
        {id, std::move(token), std::move(email), parse_system_role(system_role).value_or(SystemRole::member),
         assessment, parse_assessment_role(role).value_or(AssessmentRole::observer), std::move(organisation),
         parse_handling_code(clearance).value_or(HandlingCode::open), by, std::move(created),
         std::move(expires), std::move(used)});
  return invitations;
}

}  // namespace

std::int64_t insert_invitation(Transaction& transaction, const Invitation& invitation) {
  return transaction.value(
      R"(insert into "invitation" ("token_hash", "email", "system_role", "assessment_id", "role", "organisation",
           "clearance", "created_by", "created_at", "expires_at", "used_at")
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '') returning "id")",
      {invitation.token_hash, normalised_email(invitation.email), to_string(invitation.system_role),
       invitation.assessment, to_string(invitation.role), invitation.organisation,
       to_string(invitation.clearance), invitation.created_by, invitation.created_at, invitation.expires_at});
}

std::optional<Invitation> find_invitation(Transaction& transaction, std::string_view token_hash) {
  auto found = select(transaction, R"(where "token_hash" = ?)", {token_hash});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<Invitation> find_invitation_by_id(Transaction& transaction, std::int64_t id) {
  auto found = select(transaction, R"(where "id" = ?)", {id});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Invitation> list_invitations(Transaction& transaction, std::optional<std::int64_t> assessment) {
  if (!assessment) return select(transaction, R"(where "assessment_id" is null order by "id" desc)", {});
  return select(transaction, R"(where "assessment_id" = ? order by "id" desc)", {*assessment});
}

bool use_invitation(Transaction& transaction, std::int64_t id, std::string_view now) {
  return transaction.execute(
             R"(update "invitation" set "used_at" = ?
                where "id" = ? and "used_at" = '' and "expires_at" > ?)",
             {now, id, now}) > 0;
}

void remove_invitation(Transaction& transaction, std::int64_t id) {
  if (transaction.execute(R"(delete from "invitation" where "id" = ?)", {id}) == 0)
    throw Error(ErrorKind::not_found, "There is no such invitation.");
}

void set_setup_token(Transaction& transaction, std::string_view token_hash, std::string_view expires_at) {
  transaction.execute(R"(delete from "setup_token")");
  transaction.execute(R"(insert into "setup_token" ("token_hash", "expires_at") values (?, ?))",
                      {token_hash, expires_at});
}

bool use_setup_token(Transaction& transaction, std::string_view token_hash, std::string_view now) {
  return transaction.execute(R"(delete from "setup_token" where "token_hash" = ? and "expires_at" > ?)",
                             {token_hash, now}) > 0;
}

}  // namespace socta
