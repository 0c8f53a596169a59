#pragma once

namespace socta {

/// `value` rounded to `decimals` (0–9) places, halves away from zero: 6.215 → 6.22, −1.25 → −1.3. A value
/// within 1e-9 of a half at that place counts as the half: sums of published decimals miss it by binary
/// rounding (6.215 is stored as 6.21499…), and nothing that is shown depends on a ninth place. For display
/// only; nothing is computed from the result.
double round_half_up(double value, int decimals);

/// Scores (0 … 1) no further apart are the same, and one this little below a limit reaches it: 0.1 + 0.2 and
/// 0.3 differ in binary.
inline constexpr double kSameScore = 1e-9;

}  // namespace socta
