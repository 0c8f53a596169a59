#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace socta {

enum class StudyScale { uniform, logarithmic };

/// A question of an expert study. With a realization it is a seed question, whose true value is known.
struct StudyItem {
  std::string name;
  std::string text{};
  StudyScale scale = StudyScale::uniform;
  std::optional<double> realization{};

  bool operator==(const StudyItem&) const = default;
};

/// One expert's answer to one item: a value for each level of the study, none lower than the one before it.
struct StudyAnswer {
  std::size_t expert = 0;  ///< index into experts
  std::size_t item = 0;    ///< index into items
  std::vector<double> quantiles;

  bool operator==(const StudyAnswer&) const = default;
};

/// A structured expert study: who answered what with which quantiles. At most one answer per expert and item.
struct ExpertStudy {
  std::vector<double> levels;        ///< in (0, 1), rising: 0.05, 0.5, 0.95
  std::vector<std::string> experts;  ///< codes, never names
  std::vector<StudyItem> items;
  std::vector<StudyAnswer> answers;  ///< in the order of the file

  bool operator==(const ExpertStudy&) const = default;
};

}  // namespace socta
