#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/installation_option.h"
#include "store/backup.h"
#include "store/blob_store.h"
#include "store/migrations.h"

namespace socta {
namespace {

struct BackupOptions {
  InstallationOption installation{};
  std::string file;
};

std::filesystem::path contents_of(const InstallationOption& option) {
  return std::filesystem::path(option.data) / "contents";
}

DatabaseAddress address_of(const InstallationOption& option) {
  const InstallationOptions options = options_of(option);
  if (!options.database.target.empty()) return options.database;
  return {Dialect::sqlite, (options.data_folder / "socta.sqlite").string()};
}

void print(const BackupSummary& summary) {
  std::printf("%lld rows, %lld contents, made %s\n", static_cast<long long>(summary.rows),
              static_cast<long long>(summary.blobs), summary.made_at.c_str());
}

int run_backup(const BackupOptions& options) {
  Database database(address_of(options.installation));
  print(write_backup(database, BlobStore(contents_of(options.installation)), options.file,
                     instant_text(machine_time())));
  return 0;
}

int run_restore(const BackupOptions& options) {
  std::filesystem::create_directories(options.installation.data);
  Database database(address_of(options.installation));
  print(restore_backup(options.file, database, BlobStore(contents_of(options.installation))));
  return 0;
}

int run_migrate(const BackupOptions& options) {
  Database database(address_of(options.installation));
  const int steps = migrate(database);
  std::printf("schema %d, steps taken: %d\n", schema_version(database), steps);
  return 0;
}

using Run = int (*)(const BackupOptions& options);

CLI::App* add(CLI::App& program, Action& action, const char* name, const char* help, Run run,
              const std::shared_ptr<BackupOptions>& options) {
  CLI::App* command = program.add_subcommand(name, help);
  add_installation_option(*command, options->installation);
  command->callback([&action, options, run] { action = [options, run] { return run(*options); }; });
  return command;
}

}  // namespace

void add_backup_command(CLI::App& program, Action& action) {
  const auto options = std::make_shared<BackupOptions>();
  add(program, action, "backup", "Back the server up into one archive, while it runs", run_backup, options)
      ->add_option("FILE", options->file, "The archive, which must not exist yet")
      ->required();
}

void add_restore_command(CLI::App& program, Action& action) {
  const auto options = std::make_shared<BackupOptions>();
  add(program, action, "restore", "Restore an archive into an empty installation", run_restore, options)
      ->add_option("FILE", options->file, "An archive of socta backup")
      ->required();
}

void add_migrate_command(CLI::App& program, Action& action) {
  const auto options = std::make_shared<BackupOptions>();
  add(program, action, "migrate", "Bring the database to the tables of this program", run_migrate, options);
}

}  // namespace socta
