#pragma once

namespace socta {

/// Impacts of factors on each other lie from − this to + this (Weimer-Jehle 2006, Cross-impact balances).
inline constexpr double kCrossImpactLimit = 3;

}  // namespace socta
