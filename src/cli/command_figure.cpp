#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/assess_folder.h"
#include "cli/command.h"
#include "cli/option_checks.h"
#include "cli/text_table.h"
#include "domain/suggestion.h"
#include "figure/figure.h"
#include "format/file_bytes.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr const char* kList = "list";

struct FigureOptions {
  AssessRequest request{};
  std::string name;
  std::string folder;
  std::string item;
  std::string series;
  std::string out;
  std::string previous;
  std::string level;
  std::string language;
  double width = 760;
};

int list_figures(Language language) {
  std::vector<std::vector<TableCell>> rows;
  for (const FigureKindEntry& kind : figure_kinds())
    rows.push_back({{std::string(kind.name), Ink::strong}, {message(language, kind.message_key)}});
  std::fputs(text_table({{message(language, "figure.name")}, {message(language, "figure.shows")}}, rows, 0,
                        terminal_of(stdout))
                 .c_str(),
             stdout);
  return 0;
}

const FigureKindEntry& kind_named(const std::string& name) {
  if (const FigureKindEntry* kind = find_figure_kind(name)) return *kind;
  std::vector<std::string> names;
  for (const FigureKindEntry& kind : figure_kinds()) names.emplace_back(kind.name);
  throw Error(ErrorKind::not_found,
              "There is no figure '" + name + "'" + did_you_mean(name, names) + " See: socta figure list.");
}

void require_options(const FigureOptions& options, const FigureKindEntry& kind) {
  if (options.folder.empty())
    throw Error(ErrorKind::invalid, "socta figure " + options.name +
                                        " needs the assessment folder: socta figure " + options.name +
                                        " DIR.");
  if (kind.of_one_item && options.item.empty())
    throw Error(ErrorKind::invalid,
                "The figure '" + options.name + "' is of one crime form: name it with --item CODE.");
  if (kind.of_one_series && options.series.empty())
    throw Error(ErrorKind::invalid, "The figure '" + options.name +
                                        "' is of one statistical series: name it with --series CODE.");
}

void require_item(const std::vector<std::string>& items, const std::string& item) {
  if (item.empty() || std::find(items.begin(), items.end(), item) != items.end()) return;
  throw Error(ErrorKind::not_found,
              "There is no crime form or item '" + item + "' in this assessment" + did_you_mean(item, items));
}

void require_series(const Assessment& assessment, const std::string& series) {
  std::vector<std::string> codes;
  for (const Series& known : assessment.series) codes.push_back(known.code);
  if (series.empty() || std::find(codes.begin(), codes.end(), series) != codes.end()) return;
  throw Error(ErrorKind::not_found, "There is no statistical series '" + series + "' in this assessment" +
                                        did_you_mean(series, codes));
}

// Sensitivity takes seconds, and only the key factors and the gaps show what rests on it.
SensitivityRun sensitivity_for(FigureKind kind) {
  return kind == FigureKind::key_factors || kind == FigureKind::coverage ? SensitivityRun::full
                                                                         : SensitivityRun::none;
}

std::optional<Results> previous_results(const std::string& path, const Results& results) {
  if (path.empty()) return std::nullopt;
  Results previous = results_at(path);
  if (previous.run.methodology_hash != results.run.methodology_hash)
    throw Error(ErrorKind::invalid, "The results in '" + path +
                                        "' were made with another methodology, or another version of it: "
                                        "their scores and these are not on one ground.");
  return previous;
}

Figure figure_of(FigureOptions& options, const FigureKindEntry& kind) {
  options.request.folder = options.folder;
  options.request.sensitivity = sensitivity_for(kind.kind);
  const AssessedFolder assessed = assess_folder(options.request);
  require_item(assessed.results.items, options.item);
  require_series(assessed.input.assessment, options.series);
  FigureRequest request{assessed.input, assessed.results, language_of(options.language)};
  request.level = parse_handling_code(options.level).value_or(HandlingCode::open);
  request.item = options.item;
  request.series = options.series;
  request.px = options.width;
  request.fonts = FigureFonts::embedded;
  const auto previous = previous_results(options.previous, assessed.results);
  if (previous) request.previous = &*previous;
  auto figure = make_figure(kind.kind, request);
  if (!figure)
    throw Error(ErrorKind::not_found,
                "The figure '" + options.name + "' cannot be drawn: this assessment lacks what it shows.");
  return std::move(*figure);
}

int run_figure(FigureOptions& options) {
  const Language language = language_of(options.language);
  if (options.name == kList) return list_figures(language);
  const FigureKindEntry& kind = kind_named(options.name);
  require_options(options, kind);
  const Figure figure = figure_of(options, kind);
  if (options.out.empty()) {
    std::fputs(figure.svg.c_str(), stdout);
    return 0;
  }
  write_file_atomically(options.out, figure.svg);
  std::fprintf(stderr, "%s\n", message(language, "assess.written", {{"file", options.out}}).c_str());
  return 0;
}

}  // namespace

void add_figure_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("figure", "Draw one figure of an assessment as SVG");
  command->footer(
      "Examples:\n"
      "  socta figure list\n"
      "  socta figure ranking examples/serbia-2015 --out ranking.svg\n"
      "  socta figure profile examples/serbia-2015 --item heroin --language sr > heroin.svg");
  const auto options = std::make_shared<FigureOptions>();
  command->add_option("NAME", options->name, "The figure, or list for the names of all")->required();
  command->add_option("DIR", options->folder, "The assessment folder");
  command->add_option("--out", options->out, "Write into this file instead of standard output")
      ->type_name("FILE")
      ->check(stated_path());
  command->add_option("--item", options->item, "The crime form, for figures of one")->type_name("CODE");
  command->add_option("--series", options->series, "The statistical series, for figures of one")
      ->type_name("CODE");
  command
      ->add_option("--previous", options->previous,
                   "Results of the cycle before, shown in a profile: results.json, or a folder")
      ->type_name("RESULTS");
  command
      ->add_option("--level", options->level,
                   "Leave out what is above public, consultation or restricted (default public)")
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"public", "consultation", "restricted"}).description(""));
  command->add_option("--width", options->width, "Width in px, 320 – 1600 (default 760)")
      ->type_name("PX")
      ->check(CLI::Range(320.0, 1600.0).description(""));
  command->add_option("--seed", options->request.seed, "Seed of the draws (default 1)")
      ->type_name("S")
      ->transform(whole_number(0, UINT64_MAX));
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_figure(*options); }; });
}

}  // namespace socta
