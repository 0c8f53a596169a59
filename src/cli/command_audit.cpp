#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/installation_option.h"
#include "domain/error.h"
#include "store/audit.h"

namespace socta {
namespace {

int run_verify(const InstallationOption& option) {
  const Installation installation(options_of(option));
  const AuditVerdict verdict = installation.service().database.read(
      [](Transaction& transaction) { return verify_audit(transaction); });
  if (!verdict.whole())
    throw Error(ErrorKind::corrupt,
                "Entry " + std::to_string(*verdict.first_broken) + " of the audit trail: " + verdict.reason);
  std::printf("%lld entries, whole\n", static_cast<long long>(verdict.entries));
  return 0;
}

}  // namespace

void add_audit_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("audit", "The server's audit trail");
  command->require_subcommand(1);
  CLI::App* verify = command->add_subcommand("verify", "Follow the chain of its hashes");
  const auto option = std::make_shared<InstallationOption>();
  add_installation_option(*verify, *option);
  verify->callback([&action, option] { action = [option] { return run_verify(*option); }; });
}

}  // namespace socta
