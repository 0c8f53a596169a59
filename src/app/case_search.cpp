#include "app/case_search.h"

#include <algorithm>

#include "text/search_words.h"

namespace socta {
namespace {

using Kind = FoundText::Kind;

std::string all_languages(const Text& text) {
  std::string all;
  for (const auto& [language, words] : text.by_language) all += '\n' + words;
  return all;
}

/// Things of an assessment in the order in which they are found, up to the limit.
class Finder {
 public:
  Finder(std::string_view words, Language language, std::size_t limit)
      : words_(words), language_(language), limit_(limit) {}

  void look_at(Kind kind, const std::string& code, const Text& name, const Text& more = {}) {
    if (is_full() || !holds_words(code + all_languages(name) + all_languages(more), words_)) return;
    const std::string title = in_language(name, language_);
    found_.push_back({kind, code, title.empty() ? code : title, in_language(more, language_)});
  }

  bool is_full() const { return found_.size() >= limit_; }
  std::vector<FoundText> found() && { return std::move(found_); }

 private:
  std::string_view words_;
  Language language_;
  std::size_t limit_;
  std::vector<FoundText> found_;
};

void look_at_methodology(const Methodology& methodology, Finder& finder) {
  for (const std::string& code : crime_forms(methodology))
    if (const CrimeNode* form = find_crime_node(methodology, code))
      finder.look_at(Kind::crime_form, code, form->name, form->description);
  for (const Indicator& indicator : methodology.indicators)
    finder.look_at(Kind::indicator, indicator.code, indicator.name, indicator.question);
}

void look_at_assessment(const Assessment& assessment, HandlingCode clearance, Finder& finder) {
  for (const Factor& factor : assessment.factors) finder.look_at(Kind::factor, factor.code, factor.statement);
  for (const CrimeGroup& group : assessment.groups)
    if (group.handling <= clearance)
      finder.look_at(Kind::group, group.code, Text{{{"en", group.code}}}, Text{{{"en", group.description}}});
  for (const Series& series : assessment.series)
    if (series.handling <= clearance) finder.look_at(Kind::series, series.code, series.name);
}

}  // namespace

bool holds_words(std::string_view text, std::string_view words) {
  const std::vector<std::string> sought = search_words(words);
  const std::vector<std::string> held = search_words(text);
  return !sought.empty() && std::ranges::all_of(sought, [&held](const std::string& word) {
    return std::ranges::any_of(held, [&word](const std::string& other) { return other.starts_with(word); });
  });
}

std::vector<FoundText> search_case(const AssessmentCase& input, std::string_view words, SearchedThings things,
                                   HandlingCode clearance, Language language, std::size_t limit) {
  Finder finder(words, language, limit);
  look_at_methodology(input.methodology, finder);
  if (things == SearchedThings::all) look_at_assessment(input.assessment, clearance, finder);
  return std::move(finder).found();
}

}  // namespace socta
