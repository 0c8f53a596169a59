#include "domain/sentence.h"

#include "domain/message_text.h"

namespace socta {
namespace {

struct InEnglish {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const QuotedWord& word) const { return in_quotes(word.text); }
  std::string operator()(double value) const { return shown_number(value); }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
};

std::string filled(std::string_view form, const std::vector<SentenceArgument>& arguments) {
  std::string text;
  for (std::size_t end = 0; !form.empty(); form.remove_prefix(end)) {
    end = form.find('{');
    text += form.substr(0, end);
    if (end == form.npos) break;
    form.remove_prefix(end);
    end = form.find('}') + 1;
    const std::string_view name = form.substr(1, end - 2);
    for (const SentenceArgument& argument : arguments)
      if (argument.name == name) text += std::visit(InEnglish(), argument.value);
  }
  return text;
}

}  // namespace

SentenceArgument plain(std::string name, std::string_view text) {
  return {std::move(name), std::string(text)};
}

SentenceArgument quoted(std::string name, std::string_view text) {
  return {std::move(name), QuotedWord{std::string(text)}};
}

SentenceArgument numeric(std::string name, double value) { return {std::move(name), value}; }

SentenceArgument counted(std::string name, std::uint64_t value) {
  return {std::move(name), static_cast<std::int64_t>(value)};
}

Sentence::Sentence(std::string key, std::string_view form, std::vector<SentenceArgument> arguments)
    : english_(filled(form, arguments)), parts_{{std::move(key), std::move(arguments)}} {}

Sentence::Sentence(std::string english, std::vector<SaidPart> parts)
    : english_(std::move(english)), parts_(std::move(parts)) {}

Sentence operator+(const Sentence& first, const Sentence& second) {
  Sentence both(first.english_ + second.english_, std::vector<SaidPart>());
  if (first.parts_.empty() || second.parts_.empty()) return both;
  both.parts_ = first.parts_;
  both.parts_.insert(both.parts_.end(), second.parts_.begin(), second.parts_.end());
  return both;
}

}  // namespace socta
