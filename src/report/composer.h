#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/comparison.h"
#include "domain/translation.h"
#include "figure/wording.h"
#include "report/at_level.h"
#include "report/document.h"
#include "report/narrative.h"

namespace socta {

/// What the chapters of a report are composed from, and the words that they share. Lives as long as what it
/// was made from.
class Composer {
 public:
  Composer(const LevelledCase& kept, const std::vector<NarrativeChapter>& narrative, Language language,
           HandlingCode level, const PreviousCycle* previous);
  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;

  const Methodology& methodology() const { return kept_.input.methodology; }
  const Assessment& assessment() const { return kept_.input.assessment; }
  const Results& results() const { return kept_.results; }
  Language language() const { return request_.language; }
  HandlingCode level() const { return request_.level; }

  /// The handling level in words, as the cover states it.
  std::string level_text() const;

  const Wording& words() const { return words_; }
  const std::vector<NarrativeChapter>& narrative() const { return narrative_; }
  /// The cycle before; nullptr when there is none, and for comparable_previous when it was made with another
  /// methodology.
  const PreviousCycle* previous() const { return previous_; }
  const PreviousCycle* comparable_previous() const;

  /// The message; beside its arguments it may ask whether items are crime forms: `mode` is closed or open.
  std::string say(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const;
  /// The text in the report's language; `code` where there is none.
  std::string text(const Text& text, std::string_view code = "") const;
  /// The text of a cell of a table in all its languages (Translations::of).
  template <typename Row>
  Text cell(std::string_view table, const Row& row, std::string_view column, const std::string& plain) const {
    return translations_.of(table, translation_key(row), column, plain);
  }
  /// The text as a run that is marked with its language where it has no version in the report's.
  InlineRun run(const Text& text, Emphasis emphasis = Emphasis::none) const;
  /// A statement without its full stop, for use inside a sentence.
  std::string statement(std::string_view factor) const;

  /// Items of the results, most dangerous first; those without a score last.
  std::vector<const ItemResult*> ranked() const;
  /// nullptr when the item is not in the results.
  const ItemResult* find_item(std::string_view code) const;
  std::size_t scored_items() const;

  /// "likely (62 %)": the yardstick's word first, then the number.
  std::string likelihood(double probability) const;
  /// "very high"; "unknown" without a score.
  std::string class_word(const ItemResult& item) const;
  /// "very high (74)"
  std::string class_and_score(const ItemResult& item) const;
  /// "61 – 85": the 5 and 95 % quantiles.
  std::string interval(const Spread& spread) const;
  /// "a rise is the likeliest (likely, 62 %)"; a sentence that says so where there is no outlook.
  std::string outlook_sentence(const ItemResult& item) const;
  /// "heroin, cocaine and cannabis"
  std::string listed(const std::vector<std::string>& names) const;

  /// Text of the narrative for a chapter of that name; empty when there is none.
  std::vector<Block> narrative_of(std::string_view name) const;
  /// The figure as a block, of one item or series where it needs one; nullopt when it cannot be drawn.
  std::optional<Block> figure(std::string_view kind, std::string_view of = "") const;

 private:
  const LevelledCase& kept_;
  const std::vector<NarrativeChapter>& narrative_;
  const PreviousCycle* previous_;
  FigureRequest request_;
  Wording words_;
  Translations translations_;
};

}  // namespace socta
