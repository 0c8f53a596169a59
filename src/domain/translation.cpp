#include "domain/translation.h"

#include <array>

namespace socta {
namespace {

constexpr std::array<std::string_view, 2> kEvidence{"source", "text"};
constexpr std::array<std::string_view, 1> kGroups{"description"};
constexpr std::array<std::string_view, 1> kLinks{"kind"};
constexpr std::array<std::string_view, 2> kDecisions{"reason", "decided_by"};
constexpr std::array<TranslatedTable, 4> kTables{
    {{"evidence", kEvidence}, {"groups", kGroups}, {"group_links", kLinks}, {"decisions", kDecisions}}};

}  // namespace

std::span<const TranslatedTable> translated_tables() { return kTables; }

std::string translation_key(const Evidence& evidence) { return evidence.code; }
std::string translation_key(const CrimeGroup& group) { return group.code; }
std::string translation_key(const GroupLink& link) { return link.from + " " + link.to; }
std::string translation_key(const PriorityDecision& decision) { return decision.item; }

Translations::Translations(const Assessment& assessment)
    : language_(assessment.languages.empty() ? "en" : assessment.languages.front()) {
  for (const Translation& translation : assessment.translations)
    cells_[{translation.table, translation.key, translation.column}].push_back(&translation);
}

Text Translations::of(std::string_view table, std::string_view key, std::string_view column,
                      const std::string& plain) const {
  if (plain.empty()) return {};
  Text text;
  text.by_language[language_] = plain;
  if (const auto found = cells_.find({table, key, column}); found != cells_.end())
    for (const Translation* translation : found->second)
      text.by_language[translation->language] = translation->text;
  return text;
}

}  // namespace socta
