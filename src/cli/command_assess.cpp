#include <cstdio>
#include <memory>

#include "app/assess_folder.h"
#include "cli/command.h"
#include "cli/problem_text.h"
#include "cli/progress_bar.h"
#include "cli/ranking_text.h"
#include "format/results_writer.h"
#include "text/message.h"

namespace socta {
namespace {

struct AssessOptions {
  AssessRequest request{};
  std::string folder;
  std::string out;
  std::string format = "table";
  std::string sensitivity = "full";
  std::string language;
  std::size_t draws = 0;
};

int run_assess(AssessOptions& options) {
  const Language language = language_of(options.language);
  options.request.folder = options.folder;
  if (options.draws > 0) options.request.draws = options.draws;
  options.request.sensitivity = options.sensitivity == "none" ? SensitivityRun::none : SensitivityRun::full;
  AssessedFolder assessed;
  {
    ProgressBar progress(stderr, message(language, "assess.progress"));
    options.request.on_progress = [&progress](double share) { progress.show(share); };
    assessed = assess_folder(options.request);
  }
  std::fputs(problem_text(assessed.warnings, terminal_of(stderr)).c_str(), stderr);
  if (options.format == "json") {
    std::fputs(write_results(assessed.results).c_str(), stdout);
  } else {
    std::fputs(ranking_text(assessed.input, assessed.results, language, terminal_of(stdout)).c_str(), stdout);
  }
  if (options.out.empty()) return 0;
  const std::string written = write_results_file(options.out, assessed.results).string();
  std::fprintf(stderr, "%s\n", message(language, "assess.written", {{"file", written}}).c_str());
  return 0;
}

}  // namespace

void add_assess_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("assess", "Compute an assessment folder and print its danger ranking");
  command->footer(
      "Examples:\n"
      "  socta assess examples/serbia-2015\n"
      "  socta assess examples/serbia-2015 --draws 100000 --seed 7 --out build/serbia\n"
      "  socta assess examples/serbia-2015 --format json > results.json");
  const auto options = std::make_shared<AssessOptions>();
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("--out", options->out, "Also write results.json into this folder")->type_name("DIR");
  command
      ->add_option("--draws", options->draws,
                   "Number of Monte Carlo draws (default: as the methodology says)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000'000}).description(""));
  command
      ->add_option("--seed", options->request.seed,
                   "Seed of the draws; the same seed gives the same results (default 1)")
      ->type_name("S")
      ->check(CLI::NonNegativeNumber.description(""));
  command
      ->add_option("--threads", options->request.threads,
                   "Threads; changes no result (default: as many as the machine has)")
      ->type_name("T")
      ->check(CLI::Range(0U, 1024U).description(""));
  command
      ->add_option("--sensitivity", options->sensitivity,
                   "full or none: Sobol' indices and what rests on them (default full)")
      ->type_name("HOW")
      ->check(CLI::IsMember({"full", "none"}).description(""));
  command->add_option("--format", options->format, "table or json on standard output (default table)")
      ->type_name("FORM")
      ->check(CLI::IsMember({"table", "json"}).description(""));
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_assess(*options); }; });
}

}  // namespace socta
