#pragma once

#include <cstdint>
#include <span>

#include "engine/random.h"

namespace socta {

/// row[d] = weight · (1 − factor + 2 · factor · u) with the stream's uniform u of draw first_draw + d; one
/// padded row.
void fill_factor_row(RandomStream stream, std::uint64_t first_draw, double weight, double factor,
                     double* row);

/// Divides the padded rows by their sum, draw by draw (first row added first), and multiplies them by
/// `scale`, a padded row, unless it is null.
void normalise_rows(std::span<double* const> rows, const double* scale);

}  // namespace socta
