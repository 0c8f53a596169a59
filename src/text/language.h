#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/text.h"
#include "text/serbian_latin.h"

namespace socta {

enum class Language { english, serbian_cyrillic, serbian_latin };

/// "en", "sr-Cyrl" (also "sr") and "sr-Latn"; nullopt for anything else.
std::optional<Language> parse_language(std::string_view code);
std::string_view to_string(Language language);

/// The text in that language; Serbian Latin is derived from the Cyrillic text.
std::string in_language(const Text& text, Language language);

}  // namespace socta
