#include "domain/text.h"

namespace socta {

const std::string& Text::in(std::string_view language) const {
  static const std::string kNone;
  const std::string_view primary = language.substr(0, language.find('-'));
  if (const auto found = by_language.find(primary); found != by_language.end()) return found->second;
  if (const auto english = by_language.find("en"); english != by_language.end()) return english->second;
  return by_language.empty() ? kNone : by_language.begin()->second;
}

}  // namespace socta
