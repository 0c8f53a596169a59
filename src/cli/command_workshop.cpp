#include <cstdio>
#include <memory>

#include "app/import_forms.h"
#include "app/workshop_forms.h"
#include "app/write_minutes.h"
#include "cli/command_workshop.h"
#include "cli/written_files.h"
#include "text/message.h"

namespace socta {
namespace {

struct MinutesOptions {
  WriteMinutesRequest request{};
  std::string folder;
  std::string out = ".";
  std::string language;
};

int run_minutes(const MinutesOptions& options) {
  WriteMinutesRequest request = options.request;
  request.folder = options.folder;
  request.files.out = options.out;
  request.files.language = language_of(options.language);
  return print_written(write_minutes(request), request.files.language);
}

void add_minutes_command(CLI::App& workshop, Action& action) {
  CLI::App* command = workshop.add_subcommand("report", "Write the minutes of a workshop");
  command->footer(
      "Examples:\n"
      "  socta workshop report serbia --workshop w1 --day 2015-07-08 --place Belgrade\n"
      "  socta workshop report serbia --workshop w1 --language sr --format html,docx,pdf\n"
      "What the minutes hold: docs/workshop.md.");
  const auto options = std::make_shared<MinutesOptions>();
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("--workshop", options->request.workshop, "Code of the workshop, such as w1")
      ->type_name("CODE")
      ->required();
  command->add_option("--title", options->request.title, "Its title")->type_name("TEXT");
  command->add_option("--day", options->request.day, "Its day, as 2015-07-08")->type_name("DATE");
  command->add_option("--place", options->request.place, "Where it was held")->type_name("TEXT");
  command
      ->add_option("--format", options->request.files.formats,
                   "Formats: html, pdf, docx, odt, xlsx, md (default html)")
      ->type_name("LIST")
      ->delimiter(',');
  command->add_option("--out", options->out, "Folder for the files (default: the current one)")
      ->type_name("DIR");
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_minutes(*options); }; });
}

struct ExportOptions {
  ExportFormsRequest request{};
  std::string folder;
  std::string out;
  std::string exercise;
  std::string language;
};

int run_export(const ExportOptions& options) {
  ExportFormsRequest request = options.request;
  request.folder = options.folder;
  request.out = options.out;
  request.exercise = parse_exercise_kind(options.exercise).value_or(ExerciseKind::danger);
  request.language = language_of(options.language);
  const auto paths = export_workshop_forms(request);
  std::fprintf(stderr, "%s\n",
               message(request.language, "workshop_form.written",
                       {{"count", static_cast<std::int64_t>(paths.size())}, {"folder", options.out}})
                   .c_str());
  return 0;
}

void add_export_forms_command(CLI::App& workshop, Action& action) {
  CLI::App* command =
      workshop.add_subcommand("export", "Write an XLSX form of one exercise for each participant");
  command->footer(
      "Examples:\n"
      "  socta workshop export serbia --exercise danger --participants 2 --out forms\n"
      "  socta workshop export serbia --workshop w2 --exercise influence --organisation CSO02 --language sr "
      "--out forms");
  const auto options = std::make_shared<ExportOptions>();
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("--exercise", options->exercise, "danger, influence, incidence or pestle")
      ->type_name("KIND")
      ->required()
      ->check(CLI::IsMember({"danger", "influence", "incidence", "pestle"}).description(""));
  command->add_option("--workshop", options->request.workshop, "Code of the workshop (default w1)")
      ->type_name("CODE");
  command
      ->add_option("--organisation", options->request.organisation,
                   "Only for this organisation (default: all of organisations.csv)")
      ->type_name("CODE");
  command
      ->add_option("--participants", options->request.participants,
                   "How many of each organisation (default 1)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{99}).description(""));
  command->add_option("--out", options->out, "Folder for the forms, made when missing")
      ->type_name("DIR")
      ->required();
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_export(*options); }; });
}

struct ImportOptions {
  ImportFormsRequest request{};
  std::string folder;
  std::vector<std::string> forms;
  std::string language;
  bool dry_run = false;
};

int run_import(const ImportOptions& options) {
  ImportFormsRequest request = options.request;
  request.folder = options.folder;
  request.forms.assign(options.forms.begin(), options.forms.end());
  request.mode = options.dry_run ? FormsImport::dry_run : FormsImport::write;
  const Language language = language_of(options.language);
  const ImportedForms imported = import_workshop_forms(request);
  const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  std::fprintf(stderr, "%s\n",
               message(language, "workshop_form.imported",
                       {{"forms", count(imported.forms)},
                        {"answers", count(imported.answers)},
                        {"unknown", std::to_string(imported.cannot_assess)},
                        {"assessors", count(imported.new_assessors)}})
                   .c_str());
  if (options.dry_run) {
    std::fprintf(stderr, "%s\n", message(language, "workshop_form.dry_run").c_str());
    return 0;
  }
  for (const auto& path : imported.files)
    std::fprintf(stderr, "%s\n", message(language, "assess.written", {{"file", path.string()}}).c_str());
  return 0;
}

void add_import_forms_command(CLI::App& workshop, Action& action) {
  CLI::App* command =
      workshop.add_subcommand("import", "Read filled forms back into the folder; nothing half-written");
  command->footer(
      "Examples:\n"
      "  socta workshop import serbia forms/*.xlsx --dry-run\n"
      "  socta workshop import serbia second/*.xlsx --workshop w1 --round 2");
  const auto options = std::make_shared<ImportOptions>();
  command->add_option("DIR", options->folder, "The assessment folder")->required();
  command->add_option("FORM", options->forms, "Filled forms")->required();
  command
      ->add_option("--workshop", options->request.workshop,
                   "Refuse forms of another workshop (default: take it from the form)")
      ->type_name("CODE");
  command->add_option("--round", options->request.round, "The round that the forms are of (default 1)")
      ->type_name("N")
      ->check(CLI::Range(1, 99).description(""));
  command->add_flag("--dry-run", options->dry_run, "Check everything, write nothing");
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_import(*options); }; });
}

}  // namespace

void add_workshop_command(CLI::App& program, Action& action) {
  CLI::App* workshop = program.add_subcommand("workshop", "A workshop on paper, and its minutes");
  workshop->require_subcommand(1);
  add_export_forms_command(*workshop, action);
  add_import_forms_command(*workshop, action);
  add_minutes_command(*workshop, action);
}

}  // namespace socta
