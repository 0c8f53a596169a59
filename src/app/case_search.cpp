#include "app/case_search.h"

#include <algorithm>

#include "text/search_words.h"

namespace socta {
namespace {

using Kind = FoundText::Kind;
using Words = std::vector<std::string>;

std::string all_languages(const Text& text) {
  std::string all;
  for (const auto& [language, words] : text.by_language) all += '\n' + words;
  return all;
}

SearchedThing thing(Kind kind, const std::string& code, const Text& name, const Text& more = {},
                    std::optional<HandlingCode> handling = std::nullopt) {
  return {kind, code, name, more, search_words(code + all_languages(name) + all_languages(more)), handling};
}

void add_methodology(const Methodology& methodology, std::vector<SearchedThing>& things) {
  for (const std::string& code : crime_forms(methodology))
    if (const CrimeNode* form = find_crime_node(methodology, code))
      things.push_back(thing(Kind::crime_form, code, form->name, form->description));
  for (const Indicator& indicator : methodology.indicators)
    things.push_back(thing(Kind::indicator, indicator.code, indicator.name, indicator.question));
}

void add_assessment(const Assessment& assessment, std::vector<SearchedThing>& things) {
  for (const Factor& factor : assessment.factors)
    things.push_back(thing(Kind::factor, factor.code, factor.statement, {}, HandlingCode::open));
  for (const CrimeGroup& group : assessment.groups)
    things.push_back(thing(Kind::group, group.code, Text{{{"en", group.code}}},
                           Text{{{"en", group.description}}}, group.handling));
  for (const Series& series : assessment.series)
    things.push_back(thing(Kind::series, series.code, series.name, {}, series.handling));
}

bool is_told(const SearchedThing& thing, SearchedThings which, HandlingCode clearance) {
  if (!thing.handling) return true;
  return which == SearchedThings::all && *thing.handling <= clearance;
}

bool holds(const Words& held, const Words& sought) {
  return !sought.empty() && std::ranges::all_of(sought, [&held](const std::string& word) {
    return std::ranges::any_of(held, [&word](const std::string& other) { return other.starts_with(word); });
  });
}

FoundText found(const SearchedThing& thing, Language language) {
  const std::string title = in_language(thing.name, language);
  return {thing.kind, thing.code, title.empty() ? thing.code : title, in_language(thing.more, language)};
}

}  // namespace

bool holds_words(std::string_view text, std::string_view words) {
  return holds(search_words(text), search_words(words));
}

std::vector<SearchedThing> searched_things(const AssessmentCase& input) {
  std::vector<SearchedThing> things;
  add_methodology(input.methodology, things);
  add_assessment(input.assessment, things);
  return things;
}

std::vector<FoundText> search_things(std::span<const SearchedThing> things, std::string_view words,
                                     SearchedThings which, HandlingCode clearance, Language language,
                                     std::size_t limit) {
  const Words sought = search_words(words);
  std::vector<FoundText> all;
  for (const SearchedThing& one : things) {
    if (all.size() >= limit) break;
    if (is_told(one, which, clearance) && holds(one.words, sought)) all.push_back(found(one, language));
  }
  return all;
}

}  // namespace socta
