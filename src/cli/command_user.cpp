#include <cstdio>
#include <memory>

#include "app/console.h"
#include "app/setup.h"
#include "cli/command.h"
#include "cli/installation_option.h"

namespace socta {
namespace {

struct UserOptions {
  InstallationOption installation{};
  std::string email;
  bool admin = false;
};

using Options = std::shared_ptr<UserOptions>;

int add(const Service& service, const UserOptions& options) {
  const SystemRole role = options.admin ? SystemRole::admin : SystemRole::member;
  std::printf("%s\n", console_invite(service, options.email, role).c_str());
  return 0;
}

int list(const Service& service, const UserOptions&) {
  for (const Account& account : console_accounts(service))
    std::printf("%s\t%s\t%s%s\n", account.email.c_str(), account.name.c_str(),
                std::string(to_string(account.system_role)).c_str(), account.disabled ? "\tdisabled" : "");
  return 0;
}

int disable(const Service& service, const UserOptions& options) {
  console_disable(service, options.email);
  return 0;
}

int reset_totp(const Service& service, const UserOptions& options) {
  console_reset_totp(service, options.email);
  return 0;
}

int setup_link(const Service& service, const UserOptions&) {
  const auto token = make_setup_token(service);
  if (!token) throw Error(ErrorKind::conflict, "There is an administrator already; set-up is over.");
  std::printf("/setup#%s\n", token->c_str());
  return 0;
}

using Work = int (*)(const Service& service, const UserOptions& options);

CLI::App* add_verb(CLI::App& user, Action& action, const Options& options, const char* name, const char* help,
                   Work work) {
  CLI::App* verb = user.add_subcommand(name, help);
  add_installation_option(*verb, options->installation);
  verb->callback([&action, options, work] {
    action = [options, work] {
      const Installation installation(options_of(options->installation));
      return work(installation.service(), *options);
    };
  });
  return verb;
}

void add_email(CLI::App& verb, const Options& options) {
  verb.add_option("EMAIL", options->email, "E-mail address of the account")->required();
}

}  // namespace

void add_user_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("user", "Accounts of the server, at the machine itself");
  command->require_subcommand(1);
  command->footer("Links are printed without the server's address; put it before them.");
  const auto options = std::make_shared<UserOptions>();
  CLI::App* verb =
      add_verb(*command, action, options, "add", "Print a one-time link to make an account", add);
  add_email(*verb, options);
  verb->add_flag("--admin", options->admin, "The account administers the system");
  add_verb(*command, action, options, "list", "List the accounts", list);
  add_email(*add_verb(*command, action, options, "disable", "End an account's sessions for good", disable),
            options);
  add_email(*add_verb(*command, action, options, "reset-totp", "Take away a lost second factor", reset_totp),
            options);
  add_verb(*command, action, options, "setup-link", "Print a new link for the first administrator",
           setup_link);
}

}  // namespace socta
