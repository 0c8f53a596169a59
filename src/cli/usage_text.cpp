#include "cli/usage_text.h"

#include "domain/suggestion.h"

namespace socta {
namespace {

constexpr const char* kWhereHelpIs = " See: socta --help.";

std::vector<std::string> command_names(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::string ended(std::string sentence) {
  if (sentence.empty() || sentence.back() != '.') sentence += '.';
  return sentence;
}

}  // namespace

std::string usage_problem(const CLI::App& program, const CLI::ParseError& error, int argc,
                          const char* const* argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  const bool is_word = argc > 1 && (first.empty() || first.front() != '-');
  if (is_word && program.get_subcommands().empty())
    return ("There is no command '" + first + "'" + did_you_mean(first, command_names(program)) +
            kWhereHelpIs)
        .english();
  return ended(error.what()) + kWhereHelpIs;
}

}  // namespace socta
