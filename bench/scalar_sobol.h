#pragma once

#include <vector>

#include "bench_input.h"
#include "engine/sobol_indices.h"

namespace socta::bench {

struct ScalarIndices {
  std::vector<double> first{};
  std::vector<double> total{};
  std::vector<double> first_low{}, first_high{};
  std::vector<double> total_low{}, total_high{};
};

/// The second reference: the same design, estimators and number of bootstraps as sobol_indices, one point
/// after the other in plain loops on one thread, as one would write it first.
ScalarIndices scalar_sobol(const Input& input, const SobolDesign& design);

}  // namespace socta::bench
