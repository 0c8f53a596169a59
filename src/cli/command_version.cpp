#include <cstdio>

#include "cli/command.h"
#include "domain/version.h"

namespace socta {

void add_version_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("version", "Print the program's version");
  command->callback([&action] {
    action = [] {
      std::printf("socta %s\n", kVersion);
      return 0;
    };
  });
}

}  // namespace socta
