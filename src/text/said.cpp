#include "text/said.h"

#include <algorithm>

#include "domain/message_text.h"
#include "text/message.h"

namespace socta {
namespace {

struct InSerbian {
  std::string name;

  MessageArgument operator()(const std::string& text) const { return {name, text}; }
  MessageArgument operator()(std::int64_t count) const { return {name, count}; }
  MessageArgument operator()(double value) const {
    std::string text = shown_number(value);
    std::ranges::replace(text, '.', ',');
    return {name, text};
  }
  MessageArgument operator()(const QuotedWord& word) const {
    const std::string quoted = in_quotes(word.text);
    return {name, "„" + quoted.substr(1, quoted.size() - 2) + "“"};
  }
};

std::string said_part(Language language, const SaidPart& part) {
  std::vector<MessageArgument> arguments;
  for (const SentenceArgument& argument : part.arguments)
    arguments.push_back(std::visit(InSerbian{argument.name}, argument.value));
  return message(language, "said." + part.key, arguments);
}

}  // namespace

std::string said(Language language, const Problem& problem) {
  if (language == Language::english || problem.said.empty()) return problem.message;
  std::string text;
  for (const SaidPart& part : problem.said) text += said_part(language, part);
  return text;
}

}  // namespace socta
