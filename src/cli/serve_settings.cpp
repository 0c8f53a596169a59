#include "cli/serve_settings.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "domain/error.h"
#include "domain/suggestion.h"
#include "format/file_bytes.h"
#include "format/toml.h"

namespace socta {
namespace {

std::uint64_t number_in(const std::string& text, std::uint64_t low, std::uint64_t high) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const std::from_chars_result read = std::from_chars(text.data(), end, number);
  if (read != std::from_chars_result{end, std::errc()} || number < low || number > high)
    throw Error(ErrorKind::invalid, "must be a whole number from " + std::to_string(low) + " to " +
                                        std::to_string(high) + ", not \"" + text + "\"");
  return number;
}

std::vector<std::string> list_in(const std::string& text) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    std::string item = text.substr(begin, end - begin);
    std::erase(item, ' ');
    if (!item.empty()) items.push_back(std::move(item));
    begin = end + 1;
  }
  return items;
}

std::chrono::milliseconds seconds_in(const std::string& text) {
  return std::chrono::seconds(number_in(text, 1, 86'400));
}

constexpr ServeSetting kSettings[] = {
    {"data", "DIR", "Folder of the database, the attachments and the server's key (default socta-data)",
     [](ServeSettings& settings, const std::string& value) { settings.data = value; }},
    {"database", "URL", "postgres://… instead of the SQLite file in the data folder",
     [](ServeSettings& settings, const std::string& value) { settings.database = value; }},
    {"host", "ADDRESS", "IP address to listen on (default 127.0.0.1: this machine only)",
     [](ServeSettings& settings, const std::string& value) { settings.server.host = value; }},
    {"port", "PORT", "Port to listen on (default 8420; 0: any free one)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.port = static_cast<std::uint16_t>(number_in(value, 0, 65'535));
     }},
    {"tls-certificate", "FILE", "PEM file with the certificate and its chain; with it, https only",
     [](ServeSettings& settings, const std::string& value) { settings.server.tls_certificate = value; }},
    {"tls-key", "FILE", "PEM file with the certificate's key",
     [](ServeSettings& settings, const std::string& value) { settings.server.tls_key = value; }},
    {"host-names", "LIST", "Names by which browsers may call the server",
     [](ServeSettings& settings, const std::string& value) { settings.server.host_names = list_in(value); }},
    {"trusted-proxies", "LIST",
     "Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.trusted_proxies = list_in(value);
     }},
    {"metrics-from", "LIST", "Addresses, beside this machine, that may read /metrics",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.metrics_from = list_in(value);
     }},
    {"worker-threads", "N", "Requests that are worked on at the same time (default 16)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.worker_threads = number_in(value, 1, 256);
     }},
    {"computing-threads", "N", "What-if questions that are computed at the same time (default 2)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.computing_threads = number_in(value, 1, 256);
     }},
    {"worker-queue", "N", "Requests that may wait for a worker; more are answered with 503 (default 1024)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.worker_queue = number_in(value, 1, 100'000);
     }},
    {"network-threads", "N", "Threads for the network (default 1)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.network_threads = number_in(value, 1, 64);
     }},
    {"connections", "N", "Connections at the same time (default 4096)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.connections = number_in(value, 1, 1'000'000);
     }},
    {"idle-seconds", "N", "How long a connection may wait between two requests (default 60)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.patience.idle = seconds_in(value);
     }},
    {"shutdown-seconds", "N", "How long running requests may finish when the server is stopped (default 10)",
     [](ServeSettings& settings, const std::string& value) {
       settings.server.patience.shutdown = seconds_in(value);
     }},
};

const ServeSetting* find_key(std::string_view key) {
  const auto found = std::ranges::find_if(
      kSettings, [key](const ServeSetting& setting) { return config_key(setting) == key; });
  return found == std::end(kSettings) ? nullptr : &*found;
}

std::string underscored(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '-', '_');
  return text;
}

// A value of the file as the flag would state it; nullopt for one of another kind.
std::optional<std::string> text_of(const TomlValue& value) {
  if (value.kind == TomlKind::string) return value.string;
  if (value.kind == TomlKind::integer) return std::to_string(value.integer);
  if (value.kind != TomlKind::array) return std::nullopt;
  std::string list;
  for (const TomlValue& element : value.elements) {
    if (element.kind != TomlKind::string) return std::nullopt;
    list += (list.empty() ? "" : ",") + element.string;
  }
  return list;
}

std::vector<std::string> known_keys() {
  std::vector<std::string> keys;
  for (const ServeSetting& setting : kSettings) keys.push_back(config_key(setting));
  return keys;
}

struct Source {
  const SettingValues& values;
  std::string (*named)(const ServeSetting&);
};

void check_together(const ServeSettings& settings, Problems& problems) {
  if (settings.server.tls_certificate.empty() != settings.server.tls_key.empty())
    problems.error("tls-certificate and tls-key belong together; only one of them is given.");
}

}  // namespace

std::span<const ServeSetting> serve_settings() { return kSettings; }

std::string environment_name(const ServeSetting& setting) {
  std::string name = "SOCTA_" + underscored(setting.name);
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return name;
}

std::string config_key(const ServeSetting& setting) { return underscored(setting.name); }

SettingValues config_values(const std::string& file) {
  const TomlValue root = parse_toml(read_file(file, file), file);
  SettingValues values;
  Problems problems;
  for (const TomlMember& member : root.members) {
    const Location where{file, member.position.row, member.position.column, member.key};
    const ServeSetting* setting = find_key(member.key);
    const std::optional<std::string> text = text_of(member.value);
    if (setting == nullptr) {
      problems.error("Unknown setting \"" + member.key + "\"" + did_you_mean(member.key, known_keys()),
                     where);
    } else if (!text) {
      problems.error("A text, a whole number or a list of texts is needed.", where);
    } else {
      values[std::string(setting->name)] = *text;
    }
  }
  problems.throw_if_errors();
  return values;
}

SettingValues environment_values(const std::function<const char*(const std::string&)>& variable) {
  SettingValues values;
  for (const ServeSetting& setting : kSettings)
    if (const char* value = variable(environment_name(setting))) values[std::string(setting.name)] = value;
  return values;
}

ServeSettings merged_settings(const SettingValues& flags, const SettingValues& environment,
                              const SettingValues& file) {
  const Source sources[] = {
      {flags, [](const ServeSetting& setting) { return "--" + std::string(setting.name); }},
      {environment, environment_name},
      {file, config_key}};
  ServeSettings settings;
  Problems problems;
  for (const ServeSetting& setting : kSettings) {
    const auto source =
        std::ranges::find_if(sources, [&](const Source& one) { return one.values.contains(setting.name); });
    if (source == std::end(sources)) continue;
    try {
      setting.set(settings, source->values.find(setting.name)->second);
    } catch (const Error& error) {
      problems.error(source->named(setting) + " " + error.what() + ".");
    }
  }
  check_together(settings, problems);
  problems.throw_if_errors();
  return settings;
}

}  // namespace socta
