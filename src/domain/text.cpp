#include "domain/text.h"

namespace socta {

namespace {

auto chosen(const Text& text, std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (const auto found = text.by_language.find(primary); found != text.by_language.end()) return found;
  const auto english = text.by_language.find("en");
  return english != text.by_language.end() ? english : text.by_language.begin();
}

}  // namespace

const std::string& Text::in(std::string_view language) const {
  static const std::string kNone;
  return empty() ? kNone : chosen(*this, language)->second;
}

std::string_view Text::language_of(std::string_view language) const {
  return empty() ? std::string_view() : chosen(*this, language)->first;
}

}  // namespace socta
