#include "cli/completion_script.h"

namespace socta {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string names(const std::vector<CompletionCommand>& commands) {
  std::vector<std::string> all;
  for (const CompletionCommand& command : commands) all.push_back(command.name);
  return joined(all);
}

std::string bash_script(const std::vector<CompletionCommand>& commands) {
  std::string script =
      "_socta() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} words=''\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then COMPREPLY=($(compgen -W '" +
      names(commands) +
      "' -- \"$word\")); return; fi\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const CompletionCommand& command : commands)
    script += "    " + command.name + ") words='" + joined(command.options) +
              (command.words.empty() ? "" : " ") + joined(command.words) + "' ;;\n";
  return script +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
         "}\n"
         "complete -o filenames -F _socta socta\n";
}

std::string zsh_script(const std::vector<CompletionCommand>& commands) {
  return "#compdef socta\nautoload -U +X bashcompinit && bashcompinit\n" + bash_script(commands);
}

std::string fish_script(const std::vector<CompletionCommand>& commands) {
  std::string script = "complete -c socta -n __fish_use_subcommand -f -a '" + names(commands) + "'\n";
  for (const CompletionCommand& command : commands) {
    const std::string seen = "complete -c socta -n '__fish_seen_subcommand_from " + command.name + "'";
    for (const std::string& option : command.options) script += seen + " -l " + option.substr(2) + "\n";
    if (!command.words.empty()) script += seen + " -f -a '" + joined(command.words) + "'\n";
  }
  return script;
}

}  // namespace

std::string completion_script(Shell shell, const std::vector<CompletionCommand>& commands) {
  switch (shell) {
    case Shell::bash:
      return bash_script(commands);
    case Shell::zsh:
      return zsh_script(commands);
    case Shell::fish:
      return fish_script(commands);
  }
  return "";
}

}  // namespace socta
