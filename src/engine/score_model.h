#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/quantile_table.h"

namespace socta {

/// The scores of items × indicators (row by row) and how each cell varies between draws:
///   fixed           value in every draw
///   clipped normal  value + sigma · normal, held within lowest … highest; in single precision
///   distribution    by a quantile table
struct ScoreModel {
  static constexpr std::uint32_t kNoTable = ~std::uint32_t{0};

  std::size_t items = 0;
  std::size_t indicators = 0;
  std::vector<double> value{};  ///< by cell
  std::vector<double> sigma{};  ///< by cell, 0 = fixed; empty: all fixed
  std::vector<std::uint32_t>
      table{};  ///< by cell: index into tables, or kNoTable; empty: none. Goes before sigma
  std::vector<QuantileTable> tables{};
  double lowest = 0;
  double highest = 1;

  bool operator==(const ScoreModel&) const = default;
};

/// A cell as the kernels see it.
struct ScoreCell {
  enum class Kind : std::uint32_t { fixed, normal, table };

  Kind kind = Kind::fixed;
  float single_value = 0;  ///< value in single precision
  float sigma = 0;
  double value = 0;
  const double* quantiles = nullptr;  ///< table: kCells + 1 of them
};

ScoreCell score_cell(const ScoreModel& model, std::size_t item, std::size_t indicator);

/// True when no cell varies.
bool all_fixed(const ScoreModel& model);

/// Scores of one item in the block that begins at `first_draw`: a padded row per indicator. The random
/// numbers of a cell are those of the stream {seed, score, item × indicators + indicator}.
void fill_scores(const ScoreModel& model, std::uint64_t seed, std::size_t item, std::uint64_t first_draw,
                 std::span<double> rows);

}  // namespace socta
