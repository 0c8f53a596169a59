#include "cli/command.h"
#include "cli/command_workshop.h"

namespace socta {

void add_commands(CLI::App& program, Action& action) {
  program.description(
      "OpenSOCTA: a serious and organised crime threat assessment, from data and judgements to a ranking.");
  program.footer("Start with: socta check DIR, then socta assess DIR. Exit codes and formats: docs/cli.md.");
  program.require_subcommand(1);
  add_assess_command(program, action);
  add_check_command(program, action);
  add_explain_command(program, action);
  add_compare_command(program, action);
  add_figure_command(program, action);
  add_experts_command(program, action);
  add_hindsight_command(program, action);
  add_report_command(program, action);
  add_workshop_command(program, action);
  add_methodology_command(program, action);
  add_serve_command(program, action);
  add_user_command(program, action);
  add_import_command(program, action);
  add_export_command(program, action);
  add_backup_command(program, action);
  add_restore_command(program, action);
  add_migrate_command(program, action);
  add_audit_command(program, action);
  add_completion_command(program, action);
  add_version_command(program, action);
}

void add_language_option(CLI::App& command, std::string& code) {
  command.add_option("--language", code, "Language of the output: en, sr-Cyrl (or sr), sr-Latn")
      ->envname("SOCTA_LANGUAGE")
      ->type_name("CODE")
      ->default_val("en")
      ->check(CLI::IsMember({"en", "sr", "sr-Cyrl", "sr-Latn"}).description(""));
}

Language language_of(const std::string& code) { return parse_language(code).value_or(Language::english); }

}  // namespace socta
