#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/installation.h"

namespace socta {

/// Which installation a command works on.
struct InstallationOption {
  std::string data = "socta-data";
  std::string database{};
};

/// Adds `--data` and `--database`, with the environment variables of `socta serve`.
void add_installation_option(CLI::App& command, InstallationOption& option);

/// Where its parts are.
InstallationOptions options_of(const InstallationOption& option);

}  // namespace socta
