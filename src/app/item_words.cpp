#include "app/item_words.h"

namespace socta {

std::string item_words(const AssessmentCase& input, std::string_view item, Language language) {
  return in_language(Text{{{"en", item_name(input, item, "en")}, {"sr", item_name(input, item, "sr")}}},
                     language);
}

}  // namespace socta
