#pragma once

#include <optional>
#include <span>
#include <string>
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

/// A crime form, indicator, factor, group or series, as it is searched for.
struct SearchedThing {
  FoundText::Kind kind = FoundText::Kind::crime_form;
  std::string code;
  Text name{};
  Text more{};
  std::vector<std::string> words{};        ///< of all of these, in every language (text/search_words.h)
  std::optional<HandlingCode> handling{};  ///< nullopt: of the methodology

  bool operator==(const SearchedThing&) const = default;
};

/// All things of an assessment, in the order in which they are found.
std::vector<SearchedThing> searched_things(const AssessmentCase& input);

/// Those whose code, name or statement in any language holds the words, at most `limit`, without what is
/// above `clearance`. Evidence and chapters are found in the database. `which`: the methodology's alone, or
/// the assessment's too.
std::vector<FoundText> search_things(std::span<const SearchedThing> things, std::string_view words,
                                     SearchedThings which, HandlingCode clearance, Language language,
                                     std::size_t limit);

}  // namespace socta
