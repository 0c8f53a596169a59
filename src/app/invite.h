#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/service.h"
#include "app/session_life.h"
#include "domain/text.h"
#include "store/invitations.h"

namespace socta {

/// An invitation is good for a week.
inline constexpr std::chrono::hours kInvitationLife{7 * 24};

/// Whom to invite: to the system alone, or to an assessment as well.
struct InvitationOrder {
  std::string email{};
  SystemRole system_role = SystemRole::member;
  std::optional<std::int64_t> assessment{};
  AssessmentRole role = AssessmentRole::observer;
  std::string organisation{};
  HandlingCode clearance = HandlingCode::open;
};

/// `path` is put after the address of the server; it is known only here and now.
struct InvitationLink {
  Invitation invitation{};
  std::string path{};
  std::string qr_svg{};
};

/// Open invitations to the system and to every assessment. Throws Error (forbidden) but for administrators.
std::vector<Invitation> open_invitations(const Service& service, const Principal& who);

/// Makes a link. A coordinator invites members to the own assessment, up to the own clearance; an
/// administrator to the system, or as first coordinator to any assessment that has none. `origin` is the
/// address of the server for the picture ("https://host"). Throws Error: forbidden, not_found, invalid.
InvitationLink invite(const Service& service, const Principal& who, const InvitationOrder& order,
                      std::string_view origin);

/// Throws Error: not_found, also for those of assessments where `who` may not invite.
void withdraw_invitation(const Service& service, const Principal& who, std::int64_t invitation);

struct InvitationView {
  Invitation invitation{};
  Text assessment_title{};
};

/// What an invitation is for. Throws Error (not_found) when there is none of that token, it was used or is
/// over.
InvitationView look_at_invitation(const Service& service, std::string_view token);

struct InvitationAcceptance {
  std::string token{};
  std::string name{};
  std::string password{};
  std::string language = "en";
};

/// Takes an invitation, once: makes the account and signs it in. When `who` is signed in with the invited
/// address, the membership is added to that account instead, in a new session. Throws Error: not_found as
/// above; conflict when an account has that address and is not signed in; invalid with field "name" or
/// "password".
NewSession accept_invitation(const Service& service, const Principal* who,
                             const InvitationAcceptance& acceptance);

}  // namespace socta
