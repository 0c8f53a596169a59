#pragma once

#include <cstddef>
#include <numbers>
#include <span>
#include <vector>

#include "engine/log_growth.h"

namespace socta {

/// When a jump of a series is called a break (method §4) [a choice of this project].
struct BreakRule {
  double k = 5;  ///< a jump breaks when |growth − median| > k · MAD
  double jump_without_spread =
      std::numbers::ln2;  ///< and, when MAD is zero, when it exceeds this: doubled or halved
};

/// `too_few`: fewer than three defined growths, in which nothing can stand out. `no_spread`: more than half
/// of the growths are equal, so MAD is zero and the rule's fixed jump was used.
enum class BreakState { computed, too_few, no_spread };

struct Breaks {
  BreakState state = BreakState::too_few;
  std::vector<LogGrowth> breaks{};  ///< by time; `to` is the first period after the break
  std::size_t growths = 0;          ///< that were defined
  std::size_t undefined = 0;        ///< left out because of a zero: a move from or to zero cannot be judged
  double median = 0;
  double mad = 0;  ///< median absolute deviation from the median, not rescaled
};

/// Breaks among log-differences.
Breaks structural_breaks(std::span<const LogGrowth> growths, const BreakRule& rule = {});

/// Among the yearly growths of a series.
Breaks structural_breaks(const ComparableSeries& series, const BreakRule& rule = {});

}  // namespace socta
