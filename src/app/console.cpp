#include "app/console.h"

#include "app/account_fields.h"
#include "app/assessment_edit.h"
#include "app/audit_note.h"
#include "app/export_archive.h"
#include "app/invite.h"
#include "app/loaded_case.h"
#include "app/token.h"
#include "domain/message_text.h"
#include "format/assessment_reader.h"
#include "format/folder_files.h"
#include "store/assessment_export.h"
#include "store/assessment_import.h"
#include "store/database.h"

namespace socta {
namespace {

Account found(Transaction& transaction, const std::string& email) {
  auto account = find_account_by_email(transaction, normalised_email(email));
  if (!account) throw Error(ErrorKind::not_found, "There is no account " + in_quotes(email) + ".");
  return std::move(*account);
}

void note(Transaction& transaction, const Service& service, std::string action, std::string object,
          std::optional<std::int64_t> assessment = {}) {
  write_audit(transaction,
              {.action = std::move(action),
               .assessment = assessment,
               .object = std::move(object),
               .details = {{"by", "command line"}}},
              std::nullopt, service.now_text());
}

}  // namespace

std::string console_invite(const Service& service, const std::string& email, SystemRole role) {
  Problems problems;
  check_email(email, problems);
  problems.throw_if_errors();
  const std::string token = new_token();
  service.database.write([&](Transaction& transaction) {
    const std::string address = normalised_email(email);
    if (find_account_by_email(transaction, address))
      throw Error(ErrorKind::conflict, "There is an account " + in_quotes(email) + " already.");
    const std::int64_t id =
        insert_invitation(transaction, {.token_hash = token_hash(token),
                                        .email = address,
                                        .system_role = role,
                                        .created_at = service.now_text(),
                                        .expires_at = instant_text(service.now() + kInvitationLife)});
    note(transaction, service, "invitation.make", "invitation/" + std::to_string(id));
  });
  return "/invitation#" + token;
}

std::vector<Account> console_accounts(const Service& service) {
  return service.database.read([](Transaction& transaction) { return list_accounts(transaction); });
}

void console_disable(const Service& service, const std::string& email) {
  service.database.write([&](Transaction& transaction) {
    Account account = found(transaction, email);
    account.disabled = true;
    update_account(transaction, account);
    remove_sessions(transaction, account.id);
    note(transaction, service, "account.change", "account/" + std::to_string(account.id));
  });
}

void console_reset_totp(const Service& service, const std::string& email) {
  service.database.write([&](Transaction& transaction) {
    const Account account = found(transaction, email);
    remove_totp(transaction, account.id);
    remove_sessions(transaction, account.id);
    note(transaction, service, "account.reset_second_factor", "account/" + std::to_string(account.id));
  });
}

void console_import(const Service& service, const std::filesystem::path& folder, const std::string& code,
                    const std::string& owner) {
  Problems problems;
  check_assessment_code(code, problems);
  problems.throw_if_errors();
  const ReadAssessment read = read_assessment_folder(folder);
  service.database.write([&](Transaction& transaction) {
    const Account account = found(transaction, owner);
    const Change change{service.now_text(), account.id};
    const std::int64_t id = import_assessment(transaction, service.blobs, code, read.input, change);
    insert_membership(transaction, {.account = account.id,
                                    .assessment = id,
                                    .role = AssessmentRole::coordinator,
                                    .clearance = HandlingCode::restricted});
    note(transaction, service, "assessment.import", "", id);
  });
}

void console_export(const Service& service, const std::string& code, const std::filesystem::path& folder,
                    HandlingCode level) {
  std::vector<StoredFile> files = service.database.write([&](Transaction& transaction) {
    const auto assessment = find_assessment_by_code(transaction, code);
    if (!assessment) throw Error(ErrorKind::not_found, "There is no assessment " + in_quotes(code) + ".");
    note(transaction, service, "assessment.export", "", assessment->id);
    return export_files(transaction, service.blobs, assessment->id);
  });
  if (level != HandlingCode::restricted) {
    const LoadedCase loaded = load_case(files);
    if (!loaded.input) throw Error(ErrorKind::invalid, loaded.problems);
    files = files_at_level(*loaded.input, level);
  }
  write_folder_files(folder, files);
}

}  // namespace socta
