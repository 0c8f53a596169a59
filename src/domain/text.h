#pragma once

#include <map>
#include <string>
#include <string_view>

namespace socta {

/// A text in several languages, by language code ("en", "sr"). Serbian is in Cyrillic; Latin is derived at
/// display.
struct Text {
  std::map<std::string, std::string, std::less<>> by_language;

  bool operator==(const Text&) const = default;
  bool empty() const { return by_language.empty(); }

  /// The text in `language` ("sr-Latn" and "sr-Cyrl" both read "sr"), else English, else any, else "".
  const std::string& in(std::string_view language) const;

  /// The language that in(language) answers in; "" when there is no text.
  std::string_view language_of(std::string_view language) const;
};

}  // namespace socta
