#include "app/permissions.h"

#include <algorithm>

namespace socta {
namespace {

using enum Permission;

constexpr std::array<std::string_view, kPermissions.size()> kNames = {"read",
                                                                      "write",
                                                                      "write_statistics",
                                                                      "write_narrative",
                                                                      "facilitate",
                                                                      "run",
                                                                      "read_results",
                                                                      "export",
                                                                      "manage",
                                                                      "manage_members",
                                                                      "read_audit",
                                                                      "invite",
                                                                      "create_assessment",
                                                                      "admin"};

constexpr std::array kCoordinator = {
    read,         write,       write_statistics, write_narrative, facilitate, run,
    read_results, export_data, manage,           manage_members,  read_audit, invite};
constexpr std::array kAnalyst = {read, write,        write_statistics, write_narrative,
                                 run,  read_results, export_data};
constexpr std::array kFacilitator = {read, write, facilitate, run, read_results};
constexpr std::array kContributor = {read, write, read_results};
constexpr std::array kReader = {read, read_results};

constexpr std::array kAdmin = {invite, create_assessment, admin};

// What a contributor is asked for. Organisations, assessors, weights of judgement, decisions and the
// descriptions of crime groups stay with the working group.
constexpr std::array<std::string_view, 6> kContributed = {"judgements", "factor_judgements", "influence",
                                                          "incidence",  "factor_effects",    "evidence"};

// What a contributor needs to give an answer: what may be named in it.
constexpr std::array<std::string_view, 4> kReference = {"items", "organisations", "assessors", "factors"};

}  // namespace

std::string_view to_string(Permission permission) { return kNames[static_cast<std::size_t>(permission)]; }

std::span<const Permission> permissions_of(AssessmentRole role) {
  switch (role) {
    case AssessmentRole::coordinator:
      return kCoordinator;
    case AssessmentRole::analyst:
      return kAnalyst;
    case AssessmentRole::facilitator:
      return kFacilitator;
    case AssessmentRole::contributor:
      return kContributor;
    case AssessmentRole::reviewer:
    case AssessmentRole::observer:
      return kReader;
  }
  return {};
}

bool may(AssessmentRole role, Permission permission) {
  return std::ranges::find(permissions_of(role), permission) != permissions_of(role).end();
}

std::span<const Permission> permissions_of(SystemRole role) {
  if (role == SystemRole::admin) return kAdmin;
  return {};
}

bool may(SystemRole role, Permission permission) {
  return std::ranges::find(permissions_of(role), permission) != permissions_of(role).end();
}

WriteScope write_scope(AssessmentRole role) {
  if (!may(role, Permission::write)) return WriteScope::none;
  return role == AssessmentRole::contributor ? WriteScope::own_organisation : WriteScope::all;
}

ReadScope read_scope(AssessmentRole role, std::string_view table) {
  if (role != AssessmentRole::contributor) return ReadScope::all;
  if (is_contributed_table(table)) return ReadScope::own_organisation;
  return std::ranges::find(kReference, table) != kReference.end() ? ReadScope::all : ReadScope::none;
}

bool is_contributed_table(std::string_view table) {
  return std::ranges::find(kContributed, table) != kContributed.end();
}

}  // namespace socta
