#pragma once

#include <string_view>
#include <vector>

#include "app/found_text.h"
#include "domain/assessment.h"
#include "domain/handling.h"
#include "text/language.h"

namespace socta {

/// True when the text holds every word of `words`, or a word that begins so (text/search_words.h); false for
/// no words.
bool holds_words(std::string_view text, std::string_view words);

/// Which of the things of an assessment a reader may be told of.
enum class SearchedThings { of_the_methodology, all };

/// Crime forms, indicators, factors, groups and series whose code, name or statement in any language holds
/// the words: in this order, at most `limit`, without groups and series above `clearance`. Evidence and
/// chapters are found in the database. `things`: the methodology's alone, or the assessment's too.
std::vector<FoundText> search_case(const AssessmentCase& input, std::string_view words, SearchedThings things,
                                   HandlingCode clearance, Language language, std::size_t limit);

}  // namespace socta
