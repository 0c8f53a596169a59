#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/accounts.h"
#include "store/memberships.h"

namespace socta {

/// What somebody may do. The first ones are given by the role in an assessment; `invite`, `create_assessment`
/// and `admin` by the role in the system (`invite` also by the right to manage members). Named as in
/// `x-access` of api/openapi.yaml.
enum class Permission {
  read,
  write,
  write_statistics,
  write_narrative,
  facilitate,
  run,
  read_results,
  export_data,
  manage,
  manage_members,
  read_audit,
  invite,
  create_assessment,
  admin
};

inline constexpr std::array kPermissions = {Permission::read,
                                            Permission::write,
                                            Permission::write_statistics,
                                            Permission::write_narrative,
                                            Permission::facilitate,
                                            Permission::run,
                                            Permission::read_results,
                                            Permission::export_data,
                                            Permission::manage,
                                            Permission::manage_members,
                                            Permission::read_audit,
                                            Permission::invite,
                                            Permission::create_assessment,
                                            Permission::admin};

/// "read", "export", …
std::string_view to_string(Permission permission);

/// The one table of rights within an assessment: what the role may do, in the order of kPermissions.
std::span<const Permission> permissions_of(AssessmentRole role);
bool may(AssessmentRole role, Permission permission);

/// The same for the whole system.
std::span<const Permission> permissions_of(SystemRole role);
bool may(SystemRole role, Permission permission);

/// Which records a role writes where it has the right to write.
enum class WriteScope {
  none,
  all,
  own_organisation  ///< judgements of its organisation's assessors, evidence and others that it added itself
};
WriteScope write_scope(AssessmentRole role);

/// Which records of a table a role reads.
enum class ReadScope {
  none,
  all,
  own_organisation  ///< those that its organisation owns
};
ReadScope read_scope(AssessmentRole role, std::string_view table);

/// Whether a role adds and changes records of that table ("judgements", "evidence", …) where its scope is
/// `own_organisation`; with scope `all` every table may be written.
bool is_contributed_table(std::string_view table);

}  // namespace socta
