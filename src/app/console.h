#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/import_archive.h"
#include "app/service.h"
#include "domain/handling.h"
#include "store/accounts.h"

namespace socta {

/// Use cases of whoever sits at the machine itself: no account asks, so no role is looked at; the audit trail
/// says so. They are what is left when nobody can sign in.

/// The path of a one-time link by which that person makes an account ("/invitation#…"). Throws Error:
/// invalid, conflict when there is an account of that address.
std::string console_invite(const Service& service, const std::string& email, SystemRole role);

/// All accounts, by address.
std::vector<Account> console_accounts(const Service& service);

/// The account cannot sign in any more; its sessions end. Throws Error (not_found).
void console_disable(const Service& service, const std::string& email);

/// Takes a second factor away that was lost; the sessions of the account end. Throws Error (not_found).
void console_reset_totp(const Service& service, const std::string& email);

/// Makes an assessment from a folder; `owner` becomes its coordinator. Throws Error: not_found for the
/// account, conflict for the code, and what read_assessment_folder throws.
void console_import(const Service& service, const std::filesystem::path& folder, const std::string& code,
                    const std::string& owner);

/// Writes the folder of an assessment, up to a level. Throws Error: not_found; conflict when the folder is
/// not empty; invalid when a lower level is asked of an assessment with errors.
void console_export(const Service& service, const std::string& code, const std::filesystem::path& folder,
                    HandlingCode level);

}  // namespace socta
