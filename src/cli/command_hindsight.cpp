#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/hindsight_text.h"
#include "format/assessment_reader.h"

namespace socta {

void add_hindsight_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand(
      "hindsight", "Score the assessment's forecasts against what came after its reference period");
  command->footer("Example: socta hindsight examples/serbia-2015");
  const auto folder = std::make_shared<std::string>();
  const auto language = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "The assessment folder")->required();
  add_language_option(*command, *language);
  command->callback([&action, folder, language] {
    action = [folder, language] {
      const Assessment assessment = read_assessment_folder(*folder).input.assessment;
      std::fputs(
          hindsight_text(assessment, hindsight(assessment), language_of(*language), terminal_of(stdout))
              .c_str(),
          stdout);
      return 0;
    };
  });
}

}  // namespace socta
