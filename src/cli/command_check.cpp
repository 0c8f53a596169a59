#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/problem_text.h"
#include "domain/assessment.h"
#include "format/assessment_reader.h"
#include "text/message.h"

namespace socta {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

int run_check(const std::string& folder, Language language) {
  const ReadAssessment read = read_assessment_folder(folder);
  const Assessment& assessment = read.input.assessment;
  std::fputs(problem_text(read.warnings, terminal_of(stdout)).c_str(), stdout);
  const std::string summary =
      message(language, "check.good",
              {{"items", count(assessed_items(read.input).size())},
               {"judgements", count(assessment.judgements.size() + assessment.scores.size())},
               {"series", count(assessment.series.size())},
               {"evidence", count(assessment.evidence.size())}});
  std::printf("%s\n", summary.c_str());
  return 0;
}

}  // namespace

void add_check_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("check", "List every problem of an assessment folder; computes nothing");
  command->footer(
      "Example: socta check examples/serbia-2015\nExit code 3 when there are errors; each line names file, "
      "row and column.");
  const auto folder = std::make_shared<std::string>();
  const auto language = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "The assessment folder")->required();
  add_language_option(*command, *language);
  command->callback([&action, folder, language] {
    action = [folder, language] { return run_check(*folder, language_of(*language)); };
  });
}

}  // namespace socta
