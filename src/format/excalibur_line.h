#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/expert_study.h"

namespace socta {

/// The fields of a line of a .dtt file, without the spaces around them.
struct ExcaliburAnswerLine {
  std::string_view expert_number;
  std::string_view expert;
  std::string_view item_number;
  std::string_view item;
  StudyScale scale = StudyScale::uniform;
  std::string_view values;  ///< the quantiles and what follows them
};

/// The fields of a line of a .rls file.
struct ExcaliburRealizationLine {
  std::string_view item_number;
  std::string_view item;
  std::string_view value;
  StudyScale scale = StudyScale::uniform;
  std::string_view text;
};

/// Cuts a line by EXCALIBUR's columns (names may hold spaces), or, where its scale word (UNI, LOG) does not
/// stand in its column, by spaces. nullopt when neither gives a scale word.
std::optional<ExcaliburAnswerLine> split_answer_line(std::string_view line);
std::optional<ExcaliburRealizationLine> split_realization_line(std::string_view line);

/// The quantile levels of the first line, "* CLASS ASCII OUTPUT FILE. NQ=   3   QU=   5  50  95" (percent),
/// as shares in (0, 1); nullopt when they are not NQ rising percentages.
std::optional<std::vector<double>> parse_excalibur_levels(std::string_view line);

/// The next word of `text`, which is shortened by it; "" when there is none.
std::string_view next_word(std::string_view& text);

}  // namespace socta
