#include "cli/installation_option.h"

namespace socta {

void add_installation_option(CLI::App& command, InstallationOption& option) {
  command.add_option("--data", option.data, "The server's data folder")
      ->type_name("DIR")
      ->envname("SOCTA_DATA")
      ->default_val("socta-data");
  command
      .add_option("--database", option.database, "postgres://… instead of the SQLite file in the data folder")
      ->type_name("URL")
      ->envname("SOCTA_DATABASE");
}

InstallationOptions options_of(const InstallationOption& option) {
  InstallationOptions options;
  options.data_folder = option.data;
  if (!option.database.empty()) options.database = parse_database_address(option.database);
  return options;
}

}  // namespace socta
