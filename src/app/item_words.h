#pragma once

#include <string>
#include <string_view>

#include "domain/assessment.h"
#include "text/language.h"

namespace socta {

/// Name of an item as readers of that language see it.
std::string item_words(const AssessmentCase& input, std::string_view item, Language language);

}  // namespace socta
