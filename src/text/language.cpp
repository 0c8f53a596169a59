#include "text/language.h"

namespace socta {

std::optional<Language> parse_language(std::string_view code) {
  if (code == "en") return Language::english;
  if (code == "sr" || code == "sr-Cyrl") return Language::serbian_cyrillic;
  if (code == "sr-Latn") return Language::serbian_latin;
  return std::nullopt;
}

std::string_view to_string(Language language) {
  switch (language) {
    case Language::english:
      return "en";
    case Language::serbian_cyrillic:
      return "sr-Cyrl";
    case Language::serbian_latin:
      return "sr-Latn";
  }
  return "en";
}

std::string in_language(const Text& text, Language language) {
  const std::string& found = text.in(to_string(language));
  return language == Language::serbian_latin ? latin(found) : found;
}

}  // namespace socta
