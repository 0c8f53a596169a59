#include <cstdio>
#include <memory>

#include "app/assess_folder.h"
#include "cli/command.h"
#include "cli/option_checks.h"
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

// Before anything is printed, so that a reader of standard output that stops early costs no results.
void write_out(const std::string& folder, const Results& results, Language language) {
  const std::string written = write_results_file(folder, results).string();
  std::fprintf(stderr, "%s\n", message(language, "assess.written", {{"file", written}}).c_str());
}

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
  if (!options.out.empty()) write_out(options.out, assessed.results, language);
  if (options.format == "json") {
    std::fputs(write_results(assessed.results).c_str(), stdout);
  } else {
    std::fputs(ranking_text(assessed.input, assessed.results, language, terminal_of(stdout)).c_str(), stdout);
  }
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
  command->add_option("--out", options->out, "Also write results.json into this folder")
      ->type_name("DIR")
      ->check(stated_path());
  command
      ->add_option("--draws", options->draws,
                   "Number of Monte Carlo draws (default: as the methodology says)")
      ->type_name("N")
      ->transform(whole_number(1, 100'000'000));
  command
      ->add_option("--seed", options->request.seed,
                   "Seed of the draws; the same seed gives the same results (default 1)")
      ->type_name("S")
      ->transform(whole_number(0, UINT64_MAX));
  command
      ->add_option("--threads", options->request.threads,
                   "Threads; changes no result (default: as many as the machine has)")
      ->type_name("T")
      ->transform(whole_number(0, 1024));
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
