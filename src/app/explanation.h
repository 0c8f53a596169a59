#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/run_results.h"
#include "text/language.h"

namespace socta {

/// A step of a number's explanation with what it was made from.
struct ExplanationNode {
  std::string label{};
  std::string kind{};  ///< danger, group, indicator, series, judgement, judgements, score, evidence, note
  std::optional<double> value{};
  std::string value_text{};
  std::optional<double> weight{};
  std::string code{};
  std::string table{};
  std::string file{};
  std::size_t row = 0;
  std::string text{};
  std::vector<ExplanationNode> children{};
};

/// What is to be explained, for whom.
struct ExplanationOrder {
  std::string item{};
  std::string indicator{};  ///< "" = the item as a whole
  Language language = Language::english;
  std::optional<std::string> organisation{};  ///< when set, only this organisation's judgements are shown
};

/// The danger of an item followed to its groups, indicators, series, judgements and evidence. Throws Error
/// (not_found) when there is no such item or indicator.
ExplanationNode explain(const LevelledCase& content, const ExplanationOrder& order);

}  // namespace socta
