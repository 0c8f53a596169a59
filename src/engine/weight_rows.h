#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/random.h"

namespace socta {

/// Some of the padded rows of a table.
struct ChosenRows {
  double* table = nullptr;
  std::span<const std::size_t> numbers{};

  std::size_t size() const { return numbers.size(); }
  double* operator[](std::size_t k) const { return table + numbers[k] * kDrawsPerBlock; }
};

/// Streams of one kind and seed.
struct StreamGroup {
  std::uint64_t seed = 0;
  StreamKind kind = StreamKind::other;
  std::span<const std::uint32_t> numbers{};
};

/// rows[k][d] = weights[k] · (1 − factor + 2 · factor · u) with the uniform u of stream k in draw first_draw
/// + d.
void fill_factor_rows(const StreamGroup& streams, std::uint64_t first_draw, std::span<const double> weights,
                      double factor, const ChosenRows& rows);

/// Divides the rows by their sum, draw by draw (first row added first), and multiplies them by `scale`, a
/// padded row, unless it is null.
void normalise_rows(const ChosenRows& rows, const double* scale);

}  // namespace socta
