#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/handling.h"
#include "store/transaction.h"

namespace socta {

/// What somebody is in one assessment.
enum class AssessmentRole { coordinator, analyst, facilitator, contributor, reviewer, observer };

inline constexpr AssessmentRole kAssessmentRoles[] = {
    AssessmentRole::coordinator, AssessmentRole::analyst,  AssessmentRole::facilitator,
    AssessmentRole::contributor, AssessmentRole::reviewer, AssessmentRole::observer};

std::string_view to_string(AssessmentRole role);
std::optional<AssessmentRole> parse_assessment_role(std::string_view text);

struct Membership {
  std::int64_t account = 0;
  std::int64_t assessment = 0;
  AssessmentRole role = AssessmentRole::observer;
  std::string organisation{};  ///< code in organisations.csv; "" = none
  HandlingCode clearance = HandlingCode::open;
  std::int64_t version = 1;

  bool operator==(const Membership&) const = default;
};

std::optional<Membership> find_membership(Transaction& transaction, std::int64_t account,
                                          std::int64_t assessment);
std::vector<Membership> memberships_of_account(Transaction& transaction, std::int64_t account);
std::vector<Membership> memberships_of_assessment(Transaction& transaction, std::int64_t assessment);

/// Throws Error (conflict) when the account is a member already, or one of the two is not there.
void insert_membership(Transaction& transaction, const Membership& membership);

/// Changes role, organisation and clearance; the new version. Throws Error: stale, not_found.
std::int64_t update_membership(Transaction& transaction, const Membership& membership);

/// Throws Error: stale, not_found.
void remove_membership(Transaction& transaction, const Membership& membership);

}  // namespace socta
