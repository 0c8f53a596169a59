#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "http/server_settings.h"

namespace socta {

/// What `socta serve` was told.
struct ServeSettings {
  std::string data = "socta-data";  ///< folder
  std::string database{};           ///< "" for the SQLite file in it
  ServerSettings server{};
};

/// One setting: by flag (`--worker-threads`), environment (`SOCTA_WORKER_THREADS`) and configuration file
/// (`worker_threads`). docs/operations.md lists them all; a test checks it.
struct ServeSetting {
  std::string_view name;  ///< of the flag, without the dashes
  std::string_view type;
  std::string_view help;
  void (*set)(ServeSettings& settings, const std::string& value);  ///< throws Error invalid, without a place
};
std::span<const ServeSetting> serve_settings();

/// Name of the environment variable and the configuration key of a setting.
std::string environment_name(const ServeSetting& setting);
std::string config_key(const ServeSetting& setting);

/// Values by the settings' names, as texts; lists are parted by commas.
using SettingValues = std::map<std::string, std::string, std::less<>>;

/// The values of a TOML file. Throws Error invalid with every unknown key and wrong type, placed; io when it
/// cannot be read.
SettingValues config_values(const std::string& file);

/// The values that the environment gives; `variable` is std::getenv but in tests.
SettingValues environment_values(const std::function<const char*(const std::string&)>& variable);

/// All values put together: flags go before the environment, that before the file, that before the defaults.
/// Throws Error invalid with every value that is wrong and where it was given.
ServeSettings merged_settings(const SettingValues& flags, const SettingValues& environment,
                              const SettingValues& file);

}  // namespace socta
