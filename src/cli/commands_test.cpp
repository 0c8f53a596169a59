#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "cli/command.h"
#include "cli/completion_script.h"
#include "source_dir.h"

namespace socta {
namespace {

std::string documentation() {
  std::ifstream in(std::filesystem::path(SOCTA_SOURCE_DIR) / "docs" / "cli.md");
  return {std::istreambuf_iterator<char>(in), {}};
}

void expect_documented(const CLI::App& command, const std::string& path, const std::string& text) {
  EXPECT_NE(text.find("`" + path), std::string::npos) << path << " is not in docs/cli.md";
  for (const CLI::Option* option : command.get_options({}))
    for (const std::string& name : option->get_lnames()) {
      if (name == "help") continue;
      EXPECT_NE(text.find("`--" + name), std::string::npos)
          << path << " --" << name << " is not in docs/cli.md";
    }
  for (const CLI::App* inner : command.get_subcommands({}))
    expect_documented(*inner, path + " " + inner->get_name(), text);
}

TEST(CommandLine, EveryCommandAndOptionIsDocumented) {
  CLI::App program;
  Action action;
  add_commands(program, action);
  const std::string text = documentation();
  for (const CLI::App* command : program.get_subcommands({}))
    expect_documented(*command, "socta " + command->get_name(), text);
}

TEST(CommandLine, EveryCommandHasADescription) {
  CLI::App program;
  Action action;
  add_commands(program, action);
  for (const CLI::App* command : program.get_subcommands({})) {
    EXPECT_FALSE(command->get_description().empty()) << command->get_name();
    for (const CLI::Option* option : command->get_options({}))
      EXPECT_FALSE(option->get_description().empty()) << command->get_name() << ' ' << option->get_name();
  }
}

TEST(CommandLine, RefusesWhatItDoesNotKnow) {
  const std::vector<std::vector<std::string>> table = {
      {},
      {"asses", "x"},
      {"assess"},
      {"assess", "x", "--draws", "0"},
      {"assess", "x", "--draws", "many"},
      {"assess", "x", "--seed", "-1"},
      {"assess", "x", "--format", "xml"},
      {"assess", "x", "--language", "de"},
      {"assess", "x", "--unknown"},
      {"compare", "a"},
      {"methodology"},
      {"methodology", "delete", "x"},
      {"completion", "tcsh"},
  };
  for (auto arguments : table) {
    CLI::App program;
    Action action;
    add_commands(program, action);
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes a vector from its back
    EXPECT_THROW(program.parse(arguments), CLI::ParseError);
  }
}

TEST(Completion, NamesCommandsOptionsAndWordsInEveryShell) {
  const std::vector<CompletionCommand> commands = {{"assess", {"--draws", "--seed"}, {}},
                                                   {"methodology", {}, {"list", "show"}}};
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string script = completion_script(shell, commands);
    for (const char* word : {"assess", "draws", "seed", "methodology", "list", "show"})
      EXPECT_NE(script.find(word), std::string::npos) << word;
  }
}

}  // namespace
}  // namespace socta
