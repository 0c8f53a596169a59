#include <cstdio>
#include <cstdlib>
#include <memory>

#include "app/give_back_memory.h"
#include "app/installation.h"
#include "app/setup.h"
#include "cli/command.h"
#include "cli/serve_settings.h"
#include "http/admission.h"
#include "http/assessment_events.h"
#include "http/server.h"
#include "http/server_routes.h"
#include "http/server_signals.h"
#include "http/web_files.h"
#include "http/workshop_events.h"
#include "text/message.h"

namespace socta {
namespace {

struct ServeOptions {
  SettingValues flags{};
  std::string config{};
  std::string language{};
};

InstallationOptions installation_options(const ServeSettings& settings, EventHub& events) {
  InstallationOptions options;
  options.data_folder = settings.data;
  if (!settings.database.empty()) options.database = parse_database_address(settings.database);
  options.publish = publish_to(events);
  options.lose_access = end_streams_in(events);
  options.listeners = listeners_in(events);
  return options;
}

// How a browser on this machine names the server: an address that stands for all of them is none.
std::string own_address(const ServerSettings& settings, std::uint16_t port) {
  const bool named = !settings.host_names.empty();
  const bool all = settings.host == "0.0.0.0" || settings.host == "::";
  const bool six = settings.host.find(':') != std::string::npos;
  const std::string host = named ? settings.host_names.front()
                           : all ? "localhost"
                           : six ? "[" + settings.host + "]"
                                 : settings.host;
  return (settings.tls_certificate.empty() ? "http://" : "https://") + host + ":" + std::to_string(port);
}

void print_welcome(const Service& service, const std::string& address, Language language) {
  std::printf("%s\n", message(language, "serve.listening", {{"address", address}}).c_str());
  if (const auto token = make_setup_token(service))
    std::printf("%s\n", message(language, "serve.setup", {{"link", address + "/setup#" + *token}}).c_str());
  std::fflush(stdout);
}

int run_serve(const ServeOptions& options) {
  share_heaps();
  const SettingValues file = options.config.empty() ? SettingValues() : config_values(options.config);
  const auto variable = [](const std::string& name) { return std::getenv(name.c_str()); };
  const ServeSettings settings = merged_settings(options.flags, environment_values(variable), file);
  const Language language = language_of(options.language);
  EventHub events(settings.server.events);
  Installation installation(installation_options(settings, events));
  const Service& service = installation.service();
  SiteContent content{
      .routes = server_routes(service), .web = web_files(), .admission = admission_by_session(service)};
  ServerSignals signals;
  Server server(std::move(content), events, settings.server);
  installation.start_runs();
  const std::uint16_t port = server.start();
  print_welcome(service, own_address(settings.server, port), language);
  signals.run(server);
  std::printf("%s\n", message(language, "serve.stopped").c_str());
  return 0;
}

}  // namespace

void add_serve_command(CLI::App& program, Action& action) {
  CLI::App* command =
      program.add_subcommand("serve", "Serve assessments to browsers: accounts, rights, results, audit");
  command->footer(
      "Examples:\n"
      "  socta serve\n"
      "  socta serve --data /var/lib/socta --config /etc/socta/socta.toml\n"
      "  socta serve --host 0.0.0.0 --host-names socta.example --tls-certificate chain.pem --tls-key "
      "key.pem\n"
      "Each option is also an environment variable (SOCTA_PORT) and a key of the configuration file (port);\n"
      "options go before variables, those before the file. All of it: docs/operations.md.");
  const auto options = std::make_shared<ServeOptions>();
  command->add_option("--config", options->config, "TOML file with settings")
      ->type_name("FILE")
      ->envname("SOCTA_CONFIG");
  for (const ServeSetting& setting : serve_settings())
    command
        ->add_option_function<std::string>(
            "--" + std::string(setting.name),
            [options, name = std::string(setting.name)](const std::string& value) {
              options->flags[name] = value;
            },
            std::string(setting.help))
        ->type_name(std::string(setting.type));
  add_language_option(*command, options->language);
  command->callback([&action, options] { action = [options] { return run_serve(*options); }; });
}

}  // namespace socta
