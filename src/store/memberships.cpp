#include "store/memberships.h"

#include "domain/error.h"
#include "store/membership_rows.h"
#include "store/stale.h"

namespace socta {
namespace {

std::vector<Membership> select(Transaction& transaction, const std::string& rest,
                               const SqlParameters& parameters) {
  std::vector<Membership> memberships;
  transaction.each(std::string("select ") + kMembershipColumns + R"( from "membership" m )" + rest,
                   parameters, kMembershipKinds,
                   [&](SqlRow& row) { memberships.push_back(membership_of(row)); });
  return memberships;
}

}  // namespace

std::string_view to_string(AssessmentRole role) {
  switch (role) {
    case AssessmentRole::coordinator:
      return "coordinator";
    case AssessmentRole::analyst:
      return "analyst";
    case AssessmentRole::facilitator:
      return "facilitator";
    case AssessmentRole::contributor:
      return "contributor";
    case AssessmentRole::reviewer:
      return "reviewer";
    case AssessmentRole::observer:
      return "observer";
  }
  return "observer";
}

std::optional<AssessmentRole> parse_assessment_role(std::string_view text) {
  for (const AssessmentRole role : kAssessmentRoles)
    if (to_string(role) == text) return role;
  return std::nullopt;
}

Membership membership_of(std::span<SqlValue> row) {
  const auto text = [&row](std::size_t i) { return row[i].take<std::string>(); };
  return {.account = row[0].take<std::int64_t>(),
          .assessment = row[1].take<std::int64_t>(),
          .role = parse_assessment_role(text(2)).value_or(AssessmentRole::observer),
          .organisation = text(3),
          .clearance = parse_handling_code(text(4)).value_or(HandlingCode::open),
          .version = row[5].take<std::int64_t>()};
}

std::optional<Membership> find_membership(Transaction& transaction, std::int64_t account,
                                          std::int64_t assessment) {
  auto found =
      select(transaction, R"(where "account_id" = ? and "assessment_id" = ?)", {account, assessment});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Membership> memberships_of_account(Transaction& transaction, std::int64_t account) {
  return select(transaction, R"(where "account_id" = ? order by "assessment_id")", {account});
}

std::vector<Membership> memberships_of_assessment(Transaction& transaction, std::int64_t assessment) {
  return select(transaction, R"(where "assessment_id" = ? order by "account_id")", {assessment});
}

void insert_membership(Transaction& transaction, const Membership& membership) {
  transaction.execute(
      R"(insert into "membership" ("account_id", "assessment_id", "role", "organisation", "clearance", "version")
         values (?, ?, ?, ?, ?, 1))",
      {membership.account, membership.assessment, to_string(membership.role), membership.organisation,
       to_string(membership.clearance)});
}

std::int64_t update_membership(Transaction& transaction, const Membership& membership) {
  const std::int64_t changed = transaction.execute(
      R"(update "membership" set "role" = ?, "organisation" = ?, "clearance" = ?, "version" = "version" + 1
         where "account_id" = ? and "assessment_id" = ? and "version" = ?)",
      {to_string(membership.role), membership.organisation, to_string(membership.clearance),
       membership.account, membership.assessment, membership.version});
  if (changed == 0)
    fail_stale(find_membership(transaction, membership.account, membership.assessment).has_value(),
               "membership");
  return membership.version + 1;
}

void remove_membership(Transaction& transaction, const Membership& membership) {
  const std::int64_t removed = transaction.execute(
      R"(delete from "membership" where "account_id" = ? and "assessment_id" = ? and "version" = ?)",
      {membership.account, membership.assessment, membership.version});
  if (removed == 0)
    fail_stale(find_membership(transaction, membership.account, membership.assessment).has_value(),
               "membership");
}

}  // namespace socta
