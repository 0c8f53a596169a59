#include "app/members.h"

#include <algorithm>

#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/member_rules.h"
#include "store/database.h"
#include "store/stale.h"

namespace socta {
namespace {

void keep_a_coordinator(Transaction& transaction, std::int64_t assessment) {
  const auto left = memberships_of_assessment(transaction, assessment);
  if (std::ranges::none_of(left, [](const Membership& m) { return m.role == AssessmentRole::coordinator; }))
    throw Error(ErrorKind::conflict, "One coordinator has to remain.");
}

AuditNote note(std::string action, const Membership& membership) {
  return {.action = std::move(action),
          .assessment = membership.assessment,
          .object = "account/" + std::to_string(membership.account),
          .details = {{"role", std::string(to_string(membership.role))},
                      {"organisation", membership.organisation},
                      {"clearance", std::string(to_string(membership.clearance))}}};
}

Membership found(Transaction& transaction, std::int64_t assessment, std::int64_t account) {
  std::optional<Membership> membership = find_membership(transaction, account, assessment);
  if (!membership) throw Error(ErrorKind::not_found, "There is no such member.");
  return std::move(*membership);
}

// Whom one has never worked with is invited, not looked up: ids must not give names away.
bool know_each_other(Transaction& transaction, const Principal& who, std::int64_t account) {
  if (who.is_admin()) return true;
  const auto own = memberships_of_account(transaction, who.account.id);
  const auto theirs = memberships_of_account(transaction, account);
  return std::ranges::any_of(own, [&theirs](const Membership& mine) {
    return std::ranges::any_of(
        theirs, [&mine](const Membership& other) { return other.assessment == mine.assessment; });
  });
}

// The version as it is then.
std::int64_t store(Transaction& transaction, Membership membership, const Member& by) {
  const auto before = find_membership(transaction, membership.account, membership.assessment);
  if (before) require_clearance(by, before->clearance, "clearance");
  if (membership.version != (before ? before->version : 0)) fail_stale(before.has_value(), "member");
  if (!before) {
    membership.version = 1;
    insert_membership(transaction, membership);
    return membership.version;
  }
  const std::int64_t version = update_membership(transaction, membership);
  keep_a_coordinator(transaction, membership.assessment);
  return version;
}

}  // namespace

std::vector<MemberView> members(const Service& service, const Principal& who, std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::manage_members);
    std::vector<MemberView> views;
    const std::vector<Membership> memberships = memberships_of_assessment(transaction, assessment);
    for (const Account& account : list_accounts(transaction))
      for (const Membership& membership : memberships)
        if (membership.account == account.id) views.push_back({membership, account.name, account.email});
    return views;
  });
}

MemberView set_member(const Service& service, const Principal& who, const Membership& membership) {
  MemberView view = service.database.write([&](Transaction& transaction) {
    const Member by = require(transaction, who, membership.assessment, Permission::manage_members);
    const std::optional<Account> account = find_account(transaction, membership.account);
    if (!account || !know_each_other(transaction, who, membership.account))
      throw Error(ErrorKind::not_found, "There is no such account.");
    require_clearance(by, membership.clearance, "clearance");
    check_organisation(transaction, membership.assessment, membership.role, membership.organisation);
    Membership stored = membership;
    stored.version = store(transaction, membership, by);
    write_audit(transaction, note("member.set", membership), who.account.id, service.now_text());
    return MemberView{stored, account->name, account->email};
  });
  service.end_listening_of(membership.account);
  return view;
}

void remove_member(const Service& service, const Principal& who, std::int64_t assessment,
                   std::int64_t account, std::int64_t version) {
  service.database.write([&](Transaction& transaction) {
    const Member by = require(transaction, who, assessment, Permission::manage_members);
    Membership membership = found(transaction, assessment, account);
    require_clearance(by, membership.clearance, "clearance");
    membership.version = version;
    remove_membership(transaction, membership);
    keep_a_coordinator(transaction, assessment);
    write_audit(transaction, note("member.remove", membership), who.account.id, service.now_text());
  });
  service.end_listening_of(account);
}

}  // namespace socta
