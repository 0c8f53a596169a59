#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/assessment.h"

namespace socta {

/// One row of a conditional table: the probability when all `given` factors are in their states.
struct ConditionalRow {
  std::vector<std::size_t> given{};  ///< factors
  std::vector<bool> happens{};       ///< their states
  double probability = 0;            ///< in [0, 1]

  bool operator==(const ConditionalRow&) const = default;
};

/// Probability of one factor given others, its parents: all factors that any row names. The row that states
/// most decides; of equal ones the first.
struct ConditionalTable {
  std::vector<std::size_t> parents{};  ///< rising
  std::vector<ConditionalRow> rows{};  ///< those that state most first

  bool empty() const { return rows.empty(); }
  bool operator==(const ConditionalTable&) const = default;
};

/// The conditional tables of the assessment, one for each factor in its order. A factor whose table would
/// make it depend on itself, directly or through others, has none.
std::vector<ConditionalTable> conditional_tables(const Assessment& assessment);

/// Factors with parents before children; among those free to come, in their own order.
std::vector<std::size_t> topological_order(const std::vector<ConditionalTable>& tables);

/// The row that decides in states [factors × draws] of draw `draw`; nullptr: the table does not say, and the
/// factor's unconditional probability holds.
const ConditionalRow* deciding_row(const ConditionalTable& table, std::span<const double> states,
                                   std::size_t draws, std::size_t draw);

/// Combinations of parents' states that a table leaves to the unconditional probability.
struct ConditionalGap {
  std::string factor;
  std::vector<std::vector<FactorState>> combinations{};

  bool operator==(const ConditionalGap&) const = default;
};

/// One for each factor whose table has gaps. Tables of more than kMostParentsListed parents, whose
/// combinations nobody could read, are left out.
inline constexpr std::size_t kMostParentsListed = 12;
std::vector<ConditionalGap> conditional_gaps(const Assessment& assessment);

}  // namespace socta
