#include <cstdio>
#include <memory>

#include "app/write_report.h"
#include "cli/command.h"
#include "cli/problem_text.h"
#include "cli/progress_bar.h"
#include "cli/written_files.h"
#include "text/message.h"

namespace socta {
namespace {

struct ReportOptions {
  AssessRequest assess{};
  WriteReportRequest report{};
  std::string folder;
  std::string out = ".";
  std::string language;
  std::string level = "public";
  std::string house;
  std::string previous;
  std::size_t draws = 0;
};

AssessedFolder assessed_with_progress(const ReportOptions& options, Language language) {
  AssessRequest request = options.assess;
  request.folder = options.folder;
  if (options.draws > 0) request.draws = options.draws;
  ProgressBar progress(stderr, message(language, "assess.progress"));
  request.on_progress = [&progress](double share) { progress.show(share); };
  return assess_folder(request);
}

WrittenReport written_with_progress(const AssessedFolder& assessed, WriteReportRequest request) {
  ProgressBar progress(stderr, message(request.language, "report_file.progress"));
  request.on_progress = [&progress](const ReportProgress& now) {
    std::string formats;
    for (const std::string& name : now.in_work) formats += (formats.empty() ? "" : ", ") + name;
    progress.show(static_cast<double>(now.done) / static_cast<double>(now.all), formats);
  };
  return write_report(assessed, request);
}

int run_report(const ReportOptions& options) {
  const Language language = language_of(options.language);
  const AssessedFolder assessed = assessed_with_progress(options, language);
  std::fputs(problem_text(assessed.warnings, terminal_of(stderr)).c_str(), stderr);
  WriteReportRequest request = options.report;
  request.out = options.out;
  request.language = language;
  request.level = parse_handling_code(options.level).value_or(HandlingCode::open);
  request.house = options.house;
  request.previous = options.previous;
  return print_written(written_with_progress(assessed, request), language);
}

}  // namespace

void add_report_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("report", "Write the report of an assessment folder");
  command->footer(
      "Examples:\n"
      "  socta report examples/serbia-2015 --out build/serbia-2015\n"
      "  socta report examples/serbia-2015 --language sr-Latn --format html,md --level consultation\n"
      "  socta report examples/serbia-2015 --format docx --template house.docx\n"
      "  socta report 2019 --previous 2015/results.json\n"
      "  socta report examples/serbia-2015 --sections summary,ranking,priorities\n"
      "Formats, sections and what each level shows: docs/report.md.");
  const auto options = std::make_shared<ReportOptions>();
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("--out", options->out, "Folder for the files (default: the current one)")
      ->type_name("DIR");
  command
      ->add_option("--format", options->report.formats,
                   "Formats: html, pdf, docx, odt, xlsx, md (default html)")
      ->type_name("LIST")
      ->delimiter(',');
  command
      ->add_option("--sections", options->report.sections,
                   "Only these sections: summary, introduction, method, … (default: all)")
      ->type_name("LIST")
      ->delimiter(',');
  command->add_option("--template", options->house, "Word file that gives docx and odt their looks")
      ->type_name("FILE");
  command
      ->add_option("--previous", options->previous,
                   "Results of the cycle before: results.json, a folder with one, or an assessment folder")
      ->type_name("RESULTS");
  command
      ->add_option("--level", options->level,
                   "Readers: public, consultation or restricted; what is above is absent (default public)")
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"public", "consultation", "restricted"}).description(""));
  command
      ->add_option("--draws", options->draws,
                   "Number of Monte Carlo draws (default: as the methodology says)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000'000}).description(""));
  command->add_option("--seed", options->assess.seed, "Seed of the draws (default 1)")
      ->type_name("S")
      ->check(CLI::NonNegativeNumber.description(""));
  command->add_option("--threads", options->assess.threads, "Threads; changes no result (default: all)")
      ->type_name("T")
      ->check(CLI::Range(0U, 1024U).description(""));
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_report(*options); }; });
}

}  // namespace socta
