#include <cstdio>
#include <memory>

#include "app/console.h"
#include "cli/command.h"
#include "cli/installation_option.h"

namespace socta {
namespace {

struct ExchangeOptions {
  InstallationOption installation{};
  std::string code;
  std::string folder;
  std::string owner;
  std::string level = "restricted";
};

int run_import(const ExchangeOptions& options) {
  const Installation installation(options_of(options.installation));
  console_import(installation.service(), options.folder, options.code, options.owner);
  return 0;
}

int run_export(const ExchangeOptions& options) {
  const Installation installation(options_of(options.installation));
  console_export(installation.service(), options.code, options.folder,
                 parse_handling_code(options.level).value_or(HandlingCode::restricted));
  return 0;
}

}  // namespace

void add_import_command(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ExchangeOptions>();
  CLI::App* command = program.add_subcommand("import", "Bring an assessment folder into the server");
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("CODE", options->code, "Its code in the server")->required();
  command->add_option("--owner", options->owner, "E-mail address of the coordinator")
      ->type_name("EMAIL")
      ->required();
  add_installation_option(*command, options->installation);
  command->callback([&action, options] { action = [options] { return run_import(*options); }; });
}

void add_export_command(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ExchangeOptions>();
  CLI::App* command = program.add_subcommand("export", "Write an assessment of the server as a folder");
  command->add_option("CODE", options->code, "Its code in the server")->required();
  command->add_option("DIR", options->folder, "The folder, made when missing")->required();
  command->add_option("--level", options->level, "Up to this handling code")
      ->type_name("LEVEL")
      ->default_val("restricted")
      ->check(CLI::IsMember({"public", "consultation", "restricted"}).description(""));
  add_installation_option(*command, options->installation);
  command->callback([&action, options] { action = [options] { return run_export(*options); }; });
}

}  // namespace socta
