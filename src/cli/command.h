#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "text/language.h"

namespace socta {

/// What the chosen subcommand does; returns the exit code (docs/cli.md). Set while the command line is
/// parsed.
using Action = std::function<int()>;

/// Each adds one subcommand with its options, help and examples, and sets `action` when it is chosen.
void add_assess_command(CLI::App& program, Action& action);
void add_check_command(CLI::App& program, Action& action);
void add_compare_command(CLI::App& program, Action& action);
void add_completion_command(CLI::App& program, Action& action);
void add_experts_command(CLI::App& program, Action& action);
void add_explain_command(CLI::App& program, Action& action);
void add_figure_command(CLI::App& program, Action& action);
void add_hindsight_command(CLI::App& program, Action& action);
void add_methodology_command(CLI::App& program, Action& action);
void add_report_command(CLI::App& program, Action& action);
void add_serve_command(CLI::App& program, Action& action);
void add_audit_command(CLI::App& program, Action& action);
void add_backup_command(CLI::App& program, Action& action);
void add_export_command(CLI::App& program, Action& action);
void add_import_command(CLI::App& program, Action& action);
void add_migrate_command(CLI::App& program, Action& action);
void add_restore_command(CLI::App& program, Action& action);
void add_user_command(CLI::App& program, Action& action);
void add_version_command(CLI::App& program, Action& action);

/// Adds all of them; `program` then describes the whole command line.
void add_commands(CLI::App& program, Action& action);

/// Adds `--language` (en, sr-Cyrl or sr, sr-Latn; default from SOCTA_LANGUAGE, else en). `code` is read with
/// language_of.
void add_language_option(CLI::App& command, std::string& code);
Language language_of(const std::string& code);

}  // namespace socta
