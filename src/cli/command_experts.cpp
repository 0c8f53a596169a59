#include <cstdio>
#include <memory>

#include "app/score_experts.h"
#include "cli/command.h"
#include "cli/problem_text.h"
#include "cli/text_table.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

struct ExpertsOptions {
  std::string answers;
  std::string realizations;
  std::string cut_off = "optimised";
  std::string language;
};

/// Calibrations span many powers of ten: four digits after the point say nothing of the small ones.
std::string calibration_text(double value, Language language) {
  return value > 0 && value < 0.0001 ? "<" + number_text(0.0001, 4, language)
                                     : number_text(value, 4, language);
}

std::vector<TableCell> row_of(const std::string& name, double calibration, double information,
                              const std::string& weight, Language language) {
  return {{name, Ink::strong},
          {calibration_text(calibration, language)},
          {number_text(information, 3, language)},
          {weight}};
}

std::vector<std::vector<TableCell>> rows_of(const ScoredExperts& scored, Language language) {
  std::vector<std::vector<TableCell>> rows;
  for (std::size_t e = 0; e < scored.study.experts.size(); ++e) {
    const ExpertScore& score = scored.performance.experts[e];
    rows.push_back(row_of(scored.study.experts[e], score.calibration, score.information_seeds,
                          number_text(score.weight, 4, language), language));
  }
  for (const auto& [key, model] :
       {std::pair("experts.performance", &scored.performance), std::pair("experts.equal", &scored.equal)})
    if (model->state == ClassicalModelState::computed)
      rows.push_back(row_of(message(language, key), model->decision_maker.calibration,
                            model->decision_maker.information_seeds, "", language));
  return rows;
}

int run_experts(const ExpertsOptions& options) {
  const Language language = language_of(options.language);
  const ScoredExperts scored =
      score_experts(options.answers, options.realizations,
                    options.cut_off == "optimised" ? CutOff::optimised : CutOff::fixed);
  std::fputs(problem_text(scored.warnings, terminal_of(stderr)).c_str(), stderr);
  const Terminal terminal = terminal_of(stdout);
  const std::string table = text_table({{message(language, "experts.expert")},
                                        {message(language, "experts.calibration"), Align::right},
                                        {message(language, "experts.information"), Align::right},
                                        {message(language, "experts.weight"), Align::right}},
                                       rows_of(scored, language), 0, terminal);
  std::printf("%s\n%s", table.c_str(),
              inked(paragraph(message(language, "experts.legend",
                                      {{"alpha", calibration_text(scored.performance.alpha, language)}}),
                              0, terminal),
                    Ink::quiet, terminal)
                  .c_str());
  return 0;
}

}  // namespace

void add_experts_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand(
      "experts", "Score the experts of a study with known answers, for performance weights");
  command->footer(
      "Example: socta experts study.dtt study.rls\n"
      "Put the weights into the column weight of assessors.csv and set pooling = \"weighted_linear\".");
  const auto options = std::make_shared<ExpertsOptions>();
  command->add_option("DTT", options->answers, "The experts' quantiles, in EXCALIBUR's format")->required();
  command->add_option("RLS", options->realizations, "What came true, in EXCALIBUR's format")->required();
  command
      ->add_option("--cut-off", options->cut_off,
                   "optimised or none: experts calibrated below it get no weight (default optimised)")
      ->type_name("HOW")
      ->check(CLI::IsMember({"optimised", "none"}).description(""));
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_experts(*options); }; });
}

}  // namespace socta
