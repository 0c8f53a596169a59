#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/run_results.h"
#include "text/language.h"

namespace socta {

/// One group's score of an item.
struct RankedGroup {
  std::string group{};
  std::optional<double> score{};

  bool operator==(const RankedGroup&) const = default;
};

/// One line of a ranking, in words of a language. Scores are in [0, 1].
struct RankingRow {
  std::string item{};
  std::string name{};
  std::string area{};  ///< code of the crime area
  std::optional<std::size_t> rank{};
  bool tied = false;
  std::optional<double> score{};
  std::optional<Spread> spread{};
  std::string class_code{};
  std::string class_name{};
  std::optional<double> class_probability{};
  std::optional<double> rank_probability{};  ///< share of draws in which it holds its rank
  std::optional<OutlookDirection> outlook{};
  std::string outlook_words{};
  double coverage = 0;
  std::vector<RankedGroup> groups{};

  bool operator==(const RankingRow&) const = default;
};

struct Ranking {
  std::string title{};
  std::string notice{};
  std::vector<RankingRow> rows{};  ///< most dangerous first, the unknown ones last

  bool operator==(const Ranking&) const = default;
};

/// The ranking of a case and its results.
Ranking ranking_of(const LevelledCase& content, Language language);

}  // namespace socta
