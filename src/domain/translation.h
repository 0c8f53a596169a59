#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/assessment.h"

namespace socta {

/// A table that has free texts, and which of its columns they are.
struct TranslatedTable {
  std::string_view name;  ///< of its file, without ".csv"
  std::span<const std::string_view> columns;
};

/// The tables whose texts may stand in translations.csv.
std::span<const TranslatedTable> translated_tables();

/// What names a row of each of these tables: its code, the item of a decision, both ends of a link.
std::string translation_key(const Evidence& evidence);
std::string translation_key(const CrimeGroup& group);
std::string translation_key(const GroupLink& link);
std::string translation_key(const PriorityDecision& decision);

/// The texts of an assessment's tables in all their languages. Lives no longer than the assessment.
class Translations {
 public:
  explicit Translations(const Assessment& assessment);

  /// The text of a cell, which stands in its table in the first language, with its translations. Empty where
  /// the cell is.
  Text of(std::string_view table, std::string_view key, std::string_view column,
          const std::string& plain) const;

 private:
  using Cell = std::tuple<std::string_view, std::string_view, std::string_view>;
  std::string language_;
  std::map<Cell, std::vector<const Translation*>> cells_;
};

}  // namespace socta
