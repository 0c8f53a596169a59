#include "app/invite.h"

#include <algorithm>

#include "app/account_fields.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/member_rules.h"
#include "app/password_hasher.h"
#include "app/qr_code.h"
#include "app/token.h"
#include "store/database.h"

namespace socta {
namespace {

AuditNote note(std::string action, const Invitation& invitation) {
  return {.action = std::move(action),
          .assessment = invitation.assessment,
          .object = "invitation/" + std::to_string(invitation.id),
          .details = {{"email", invitation.email}, {"role", std::string(to_string(invitation.role))}}};
}

bool has_coordinator(Transaction& transaction, std::int64_t assessment) {
  const auto members = memberships_of_assessment(transaction, assessment);
  return std::ranges::any_of(
      members, [](const Membership& member) { return member.role == AssessmentRole::coordinator; });
}

// An administrator may give an assessment that lost its last coordinator a new one, and nothing else in it.
bool may_rescue(Transaction& transaction, const Principal& who, const InvitationOrder& order) {
  return who.is_admin() && order.role == AssessmentRole::coordinator &&
         find_assessment(transaction, *order.assessment) && !has_coordinator(transaction, *order.assessment);
}

void check_right(Transaction& transaction, const Principal& who, const InvitationOrder& order) {
  if (order.system_role == SystemRole::admin) require_admin(who);
  if (!order.assessment) return require(who, Permission::invite);
  if (may_rescue(transaction, who, order)) return;
  const Member member = require(transaction, who, *order.assessment, Permission::invite);
  require_clearance(member, order.clearance, "clearance");
  check_organisation(transaction, *order.assessment, order.role, order.organisation);
}

Invitation made(const InvitationOrder& order, const Principal& who, const std::string& token, Instant now) {
  return {.token_hash = token_hash(token),
          .email = normalised_email(order.email),
          .system_role = order.system_role,
          .assessment = order.assessment,
          .role = order.role,
          .organisation = order.organisation,
          .clearance = order.clearance,
          .created_by = who.account.id,
          .created_at = instant_text(now),
          .expires_at = instant_text(now + kInvitationLife)};
}

bool is_open(const Invitation& invitation, const std::string& now) {
  return invitation.used_at.empty() && invitation.expires_at > now;
}

Invitation open_one(Transaction& transaction, std::string_view token, const std::string& now) {
  std::optional<Invitation> invitation = find_invitation(transaction, token_hash(token));
  if (!invitation || !is_open(*invitation, now))
    throw Error(ErrorKind::not_found, "The invitation is not valid: it was used, withdrawn or is over.");
  return std::move(*invitation);
}

void append_open(Transaction& transaction, std::optional<std::int64_t> assessment, const std::string& now,
                 std::vector<Invitation>& all) {
  for (Invitation& invitation : list_invitations(transaction, assessment))
    if (is_open(invitation, now)) all.push_back(std::move(invitation));
}

void join(Transaction& transaction, const Invitation& invitation, std::int64_t account) {
  if (!invitation.assessment) return;
  Membership membership{.account = account,
                        .assessment = *invitation.assessment,
                        .role = invitation.role,
                        .organisation = invitation.organisation,
                        .clearance = invitation.clearance};
  insert_membership(transaction, membership);
}

Account new_account(Transaction& transaction, const Service& service, const Invitation& invitation,
                    const InvitationAcceptance& acceptance, const std::string& hash) {
  if (find_account_by_email(transaction, invitation.email))
    throw Error(ErrorKind::conflict,
                "There is an account with this address already; sign in first, then follow the link again.");
  Account account{.email = invitation.email,
                  .name = acceptance.name,
                  .system_role = invitation.system_role,
                  .language = acceptance.language,
                  .password_hash = hash,
                  .created_at = service.now_text()};
  account.id = insert_account(transaction, account);
  return account;
}

std::string checked_hash(const Service& service, const Invitation& invitation,
                         const InvitationAcceptance& acceptance) {
  Problems problems;
  check_name(acceptance.name, problems);
  check_new_password(acceptance.password, invitation.email, acceptance.name, problems);
  problems.throw_if_errors();
  return service.hasher.hash(acceptance.password);
}

}  // namespace

std::vector<Invitation> open_invitations(const Service& service, const Principal& who) {
  require_admin(who);
  const std::string now = service.now_text();
  return service.database.read([&](Transaction& transaction) {
    std::vector<Invitation> all;
    append_open(transaction, std::nullopt, now, all);
    for (const StoredAssessment& assessment : list_assessments(transaction))
      append_open(transaction, assessment.id, now, all);
    return all;
  });
}

InvitationLink invite(const Service& service, const Principal& who, const InvitationOrder& order,
                      std::string_view origin) {
  Problems problems;
  check_email(order.email, problems);
  problems.throw_if_errors();
  const std::string token = new_token();
  InvitationLink link{made(order, who, token, service.now()), "/invitation#" + token, ""};
  service.database.write([&](Transaction& transaction) {
    check_right(transaction, who, order);
    link.invitation.id = insert_invitation(transaction, link.invitation);
    write_audit(transaction, note("invitation.make", link.invitation), who.account.id, service.now_text());
  });
  link.qr_svg = qr_svg(std::string(origin) + link.path, "QR");
  return link;
}

void withdraw_invitation(const Service& service, const Principal& who, std::int64_t id) {
  service.database.write([&](Transaction& transaction) {
    const std::optional<Invitation> invitation = find_invitation_by_id(transaction, id);
    if (!invitation) throw Error(ErrorKind::not_found, "There is no such invitation.");
    if (!who.is_admin()) {
      if (!invitation->assessment) throw Error(ErrorKind::not_found, "There is no such invitation.");
      require(transaction, who, *invitation->assessment, Permission::invite);
    }
    remove_invitation(transaction, id);
    write_audit(transaction, note("invitation.withdraw", *invitation), who.account.id, service.now_text());
  });
}

InvitationView look_at_invitation(const Service& service, std::string_view token) {
  return service.database.read([&](Transaction& transaction) {
    InvitationView view{open_one(transaction, token, service.now_text()), {}};
    if (view.invitation.assessment)
      if (const auto assessment = find_assessment(transaction, *view.invitation.assessment))
        view.assessment_title = assessment->title;
    return view;
  });
}

NewSession accept_invitation(const Service& service, const Principal* who,
                             const InvitationAcceptance& acceptance) {
  const std::string now = service.now_text();
  const Invitation invitation = service.database.read(
      [&](Transaction& transaction) { return open_one(transaction, acceptance.token, now); });
  const bool own = who != nullptr && who->account.email == invitation.email;
  const std::string hash = own ? "" : checked_hash(service, invitation, acceptance);
  return service.database.write([&](Transaction& transaction) {
    if (!use_invitation(transaction, invitation.id, now))
      throw Error(ErrorKind::not_found, "The invitation is not valid: it was used, withdrawn or is over.");
    const Account account =
        own ? who->account : new_account(transaction, service, invitation, acceptance, hash);
    join(transaction, invitation, account.id);
    write_audit(transaction, note("invitation.accept", invitation), account.id, now);
    if (own) remove_session(transaction, who->session.token_hash);
    return begin_session(transaction, account, own ? who->session.strength : SessionStrength::password,
                         service.now());
  });
}

}  // namespace socta
