#pragma once

#include <span>
#include <vector>

#include "engine/sobol_indices.h"
#include "engine/sobol_sequence.h"

namespace socta {

/// Some neighbouring outputs.
struct OutputRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// The values of some outputs over a whole design. Rows of base_size values: output 0 at A, at B, at A with
/// column 0, 1, … of B; then output 1; and so on.
struct DesignValues {
  std::size_t inputs = 0;
  std::size_t base_size = 0;
  std::vector<double> values{};

  std::span<const double> at_a(std::size_t output) const { return row(output, 0); }
  std::span<const double> at_b(std::size_t output) const { return row(output, 1); }
  std::span<const double> at_mixed(std::size_t output, std::size_t input) const {
    return row(output, 2 + input);
  }

 private:
  std::span<const double> row(std::size_t output, std::size_t n) const {
    return {values.data() + (output * (inputs + 2) + n) * base_size, base_size};
  }
};

/// A and B are the two halves of `points`, a sequence in 2 × inputs dimensions (Saltelli et al. 2010).
DesignValues evaluate_design(const SobolDesign& design, const SobolSequence& points, OutputRange outputs,
                             const DesignModelFactory& make_model);

}  // namespace socta
