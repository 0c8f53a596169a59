#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/found_text.h"
#include "app/principal.h"
#include "app/service.h"
#include "text/language.h"

namespace socta {

/// What the member may see that holds the words, at most `limit` of it: crime forms, indicators, factors,
/// groups and series (app/case_search.h), none while the assessment has errors, then evidence, then chapters.
/// Titles are in `language` where there is a text in it. Throws Error: not_found, forbidden.
std::vector<FoundText> search(const Service& service, const Principal& who, std::int64_t assessment,
                              std::string_view words, Language language, int limit);

}  // namespace socta
