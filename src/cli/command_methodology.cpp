#include <cstdio>
#include <memory>

#include "cli/command.h"
#include "cli/text_table.h"
#include "domain/methodology.h"
#include "format/builtin_methodologies.h"
#include "format/file_bytes.h"
#include "format/methodology_reader.h"
#include "text/message.h"

namespace socta {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

int list_methodologies(Language language) {
  std::vector<std::vector<TableCell>> rows;
  for (const BuiltinMethodology& one : builtin_methodologies())
    rows.push_back({{one.code, Ink::strong}, {one.version}, {in_language(one.title, language)}});
  const auto say = [language](const char* key) { return message(language, key); };
  std::fputs(text_table({{say("methodology.code")}, {say("methodology.version")}, {say("methodology.title")}},
                        rows, 2, terminal_of(stdout))
                 .c_str(),
             stdout);
  return 0;
}

int show_methodology(const std::string& code) {
  const std::string_view file = builtin_methodology_file(code);
  std::fwrite(file.data(), 1, file.size(), stdout);
  return 0;
}

int check_methodology(const std::string& path, Language language) {
  const Methodology methodology = read_methodology(read_file(path, path), path);
  const std::string summary = message(language, "methodology.good",
                                      {{"code", methodology.code},
                                       {"version", methodology.version},
                                       {"forms", count(crime_forms(methodology).size())},
                                       {"groups", count(methodology.groups.size())},
                                       {"indicators", count(methodology.indicators.size())}});
  std::printf("%s\n", summary.c_str());
  return 0;
}

}  // namespace

void add_methodology_command(CLI::App& program, Action& action) {
  CLI::App* command = program.add_subcommand("methodology", "List, show or check methodologies");
  command->footer(
      "Examples:\n"
      "  socta methodology list\n"
      "  socta methodology show socta-2015 > methodology.toml\n"
      "  socta methodology check methodology.toml");
  command->require_subcommand(1);
  const auto language = std::make_shared<std::string>();
  const auto name = std::make_shared<std::string>();

  CLI::App* list = command->add_subcommand("list", "The methodologies that are built in");
  add_language_option(*list, *language);
  list->callback(
      [&action, language] { action = [language] { return list_methodologies(language_of(*language)); }; });

  CLI::App* show =
      command->add_subcommand("show", "Print a built-in methodology's file, to be copied and changed");
  show->add_option("CODE", *name, "Its code, as list shows it")->required();
  show->callback([&action, name] { action = [name] { return show_methodology(*name); }; });

  CLI::App* check = command->add_subcommand("check", "List every problem of a methodology file");
  check->add_option("FILE", *name, "The methodology file (TOML)")->required();
  add_language_option(*check, *language);
  check->callback([&action, name, language] {
    action = [name, language] { return check_methodology(*name, language_of(*language)); };
  });
}

}  // namespace socta
