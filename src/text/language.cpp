#include "text/language.h"

#include <unicode/translit.h>

#include <memory>

#include "domain/error.h"

namespace socta {
namespace {

// NFC: the BGN rules write ć as c and a combining accent, which searches and fonts treat as two letters.
std::unique_ptr<icu::Transliterator> make_latin() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance("Serbian-Latin/BGN; NFC", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU lacks the Serbian-Latin/BGN transliterator.");
  return made;
}

}  // namespace

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

std::string latin(std::string_view cyrillic) {
  // One per thread: making one costs milliseconds, and a Transliterator may not be shared.
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = make_latin();
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({cyrillic.data(), static_cast<int32_t>(cyrillic.size())});
  transliterator->transliterate(text);
  std::string result;
  return text.toUTF8String(result);
}

std::string in_language(const Text& text, Language language) {
  const std::string& found = text.in(to_string(language));
  return language == Language::serbian_latin ? latin(found) : found;
}

}  // namespace socta
