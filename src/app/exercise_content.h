#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/briefing_pages.h"
#include "app/cell_order.h"
#include "app/round_results.h"
#include "domain/results.h"
#include "domain/workshop_factors.h"

namespace socta {

/// A column of an exercise in words.
struct ContentColumn {
  std::string code;
  Text name{};
  std::optional<NamedCode> group{};  ///< group of indicators, or the crime form of an effect
  Text question{};
  AnswerRange range{};
  ColumnUnit unit = ColumnUnit::points;
  std::vector<ScalePoint> scale{};  ///< anchored points, rising; empty where there are none

  bool operator==(const ContentColumn&) const = default;
};

/// A key factor of the last run.
struct ComputedFactor {
  std::string code;
  Text name{};
  double share = 0;
  double low = 0;
  double high = 0;

  bool operator==(const ComputedFactor&) const = default;
};

/// What an exercise asks, in words.
struct ExerciseContent {
  std::vector<NamedCode> items{};
  std::vector<ContentColumn> columns{};
  std::vector<OrderedCell> order{};        ///< every cell once
  std::vector<BriefingPage> pages{};       ///< briefing
  std::vector<ComputedFactor> computed{};  ///< key factors; none before the first run
  std::vector<NamedCode> categories{};     ///< pestle: in which factors may be proposed

  bool operator==(const ExerciseContent&) const = default;
};

/// What content is made of. `before` are the cells of the last round that may be seen; `last_run` is nullptr
/// when there is none.
struct ContentInput {
  const AssessmentCase& input;  ///< with the methodology that the workshop holds to
  const Exercise& exercise;
  const ExerciseGrid& grid;
  const std::vector<WorkshopFactor>& factors;
  const std::vector<CellOfRound>& before;
  const Results* last_run = nullptr;
};

/// The content of an exercise; its cells in the order of app/cell_order.h.
ExerciseContent content_of(const ContentInput& content);

}  // namespace socta
