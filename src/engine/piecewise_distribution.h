#pragma once

#include <vector>

#include "engine/judgement_distribution.h"

namespace socta {

/// Some probability spread evenly from one value to another; the two may be equal.
struct UniformPiece {
  double from = 0;
  double to = 0;
  double probability = 0;
};

/// A judgement's distribution cut into at most 128 uniform pieces, in rising order; probabilities sum to 1.
std::vector<UniformPiece> pieces_of(const JudgementDistribution& distribution);

}  // namespace socta
