#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/results.h"

namespace socta {

enum class Movement { rose, fell, within_uncertainty, appeared, disappeared, unknown };

/// One item in two results. `unknown`: it has no score in one of them.
struct ItemComparison {
  std::string item;
  Movement movement = Movement::unknown;
  std::optional<double> before{};
  std::optional<double> after{};
  std::optional<std::size_t> rank_before{};
  std::optional<std::size_t> rank_after{};
  double change_sd = 0;  ///< standard deviation of the change
  bool class_changed = false;

  bool operator==(const ItemComparison&) const = default;
};

/// What moved from one run to another, and whether by more than its uncertainty.
struct Comparison {
  bool same_run = false;                ///< all of the identity is equal
  bool same_methodology = false;        ///< by hash; when not, scores are not on one ground
  std::vector<ItemComparison> items{};  ///< in the order of the later ranking, then what disappeared

  bool operator==(const Comparison&) const = default;
};

/// The cycle before an assessment, with what moved since.
struct PreviousCycle {
  Results results;
  Comparison comparison;
};

}  // namespace socta
