#include <cstdio>
#include <memory>

#include "app/assess_folder.h"
#include "app/run_comparison.h"
#include "cli/command.h"
#include "cli/compare_text.h"

namespace socta {
namespace {

struct CompareOptions {
  std::string before;
  std::string after;
  std::string language;
};

int run_compare(const CompareOptions& options) {
  const Results before = results_at(options.before);
  const Results after = results_at(options.after);
  const Language language = language_of(options.language);
  std::fputs(compare_text(compare_runs(before, after, language), language, terminal_of(stdout)).c_str(),
             stdout);
  return 0;
}

}  // namespace

void add_compare_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("compare", "What moved between two results, and whether beyond its uncertainty");
  command->footer(
      "Example: socta compare 2015/results.json 2016/results.json\nA and B are results.json, a folder with "
      "one, or an assessment folder.");
  const auto options = std::make_shared<CompareOptions>();
  command->add_option("A", options->before, "The earlier results")->required();
  command->add_option("B", options->after, "The later results")->required();
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_compare(*options); }; });
}

}  // namespace socta
