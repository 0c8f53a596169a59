#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/completion_script.h"

namespace socta {
namespace {

std::vector<CompletionCommand> commands_of(const CLI::App& program) {
  std::vector<CompletionCommand> commands;
  for (const CLI::App* command : program.get_subcommands({})) {
    CompletionCommand described{.name = command->get_name()};
    for (const CLI::Option* option : command->get_options({}))
      for (const std::string& name : option->get_lnames()) described.options.push_back("--" + name);
    for (const CLI::App* inner : command->get_subcommands({})) described.words.push_back(inner->get_name());
    commands.push_back(std::move(described));
  }
  return commands;
}

Shell shell_of(const std::string& name) {
  if (name == "zsh") return Shell::zsh;
  return name == "fish" ? Shell::fish : Shell::bash;
}

}  // namespace

void add_completion_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("completion", "Print a script that completes socta in a shell");
  command->footer("Example: socta completion bash > /etc/bash_completion.d/socta");
  const auto shell = std::make_shared<std::string>();
  command->add_option("shell", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->callback([&program, &action, shell] {
    action = [&program, shell] {
      std::fputs(completion_script(shell_of(*shell), commands_of(program)).c_str(), stdout);
      return 0;
    };
  });
}

}  // namespace socta
