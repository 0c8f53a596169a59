#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "engine/random.h"

namespace socta {

/// Up to kDrawsPerBlock neighbouring draws of a Monte Carlo run, draw by draw beside each other: row r of a
/// span is elements r × kDrawsPerBlock … of it, one per draw.
struct DrawBlock {
  std::uint64_t first_draw = 0;  ///< a multiple of kDrawsPerBlock
  std::size_t draws = 0;         ///< 1 … kDrawsPerBlock; rows are padded to kDrawsPerBlock
  std::span<double> danger{};  ///< items rows: to be filled by the evaluator; finite, higher = more dangerous
  std::span<double> weights{};  ///< weight rows: to be filled if the run has any; each in [0, 1]
};

/// Fills a block. A pure function of first_draw: what a draw gets does not depend on threads, order or on
/// other draws. May leave anything in the padding.
using DrawEvaluator = std::function<void(const DrawBlock&)>;

/// Makes one evaluator for each worker thread, so that evaluators may own scratch memory. Called on the
/// thread that starts the run.
using DrawEvaluatorFactory = std::function<DrawEvaluator()>;

}  // namespace socta
