#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/assess_folder.h"
#include "cli/command.h"
#include "cli/explain_text.h"
#include "cli/option_checks.h"
#include "domain/suggestion.h"

namespace socta {
namespace {

struct ExplainOptions {
  AssessRequest request{};
  std::string folder;
  std::string path;
  std::string language;
};

std::vector<std::string> indicator_codes(const Methodology& methodology) {
  std::vector<std::string> codes;
  for (const Indicator& indicator : methodology.indicators) codes.push_back(indicator.code);
  return codes;
}

void require(const std::vector<std::string>& codes, const std::string& code, const std::string& what) {
  if (std::find(codes.begin(), codes.end(), code) != codes.end()) return;
  throw Error(ErrorKind::not_found,
              "There is no " + what + " '" + code + "' in this assessment" + did_you_mean(code, codes));
}

int run_explain(ExplainOptions& options) {
  options.request.folder = options.folder;
  options.request.sensitivity = SensitivityRun::none;
  const AssessedFolder assessed = assess_folder(options.request);
  const std::string item = options.path.substr(0, options.path.find('/'));
  require(assessed.results.items, item, "crime form or item");
  const Language language = language_of(options.language);
  std::string text;
  if (item.size() == options.path.size()) {
    text = explain_item_text(assessed.input, assessed.results, item, language, terminal_of(stdout));
  } else {
    const std::string indicator = options.path.substr(item.size() + 1);
    require(indicator_codes(assessed.input.methodology), indicator, "indicator");
    text =
        explain_cell_text(assessed.input, assessed.results, item, indicator, language, terminal_of(stdout));
  }
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace

void add_explain_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("explain", "Follow a number to its judgements, series and evidence");
  command->footer(
      "Examples:\n"
      "  socta explain examples/serbia-2015 excise_smuggling\n"
      "  socta explain examples/serbia-2015 excise_smuggling/tol_acceptance");
  const auto options = std::make_shared<ExplainOptions>();
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("ITEM", options->path, "A crime form, or a cell of it as FORM/INDICATOR")->required();
  command->add_option("--seed", options->request.seed, "Seed of the draws (default 1)")
      ->type_name("S")
      ->transform(whole_number(0, UINT64_MAX));
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_explain(*options); }; });
}

}  // namespace socta
