#pragma once

#include <string>
#include <vector>

namespace socta {

/// A subcommand with its option names ("--draws") and the names of its own subcommands.
struct CompletionCommand {
  std::string name;
  std::vector<std::string> options{};
  std::vector<std::string> words{};
};

enum class Shell { bash, zsh, fish };

/// A script that completes subcommands, options and file names of `socta` in that shell.
std::string completion_script(Shell shell, const std::vector<CompletionCommand>& commands);

}  // namespace socta
