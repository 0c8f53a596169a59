#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "domain/observation.h"
#include "format/number.h"

namespace socta {

/// A published value as statistical offices write it:
/// - a number;
/// - "<5", "≤5": an interval from 0 to 5, since what is suppressed this way is a count or an amount; with a
///   negative or zero bound it has no lower end. ">10", "≥10", "10+": from 10, no upper end. Whether an end
///   belongs to the interval is not kept;
/// - "5-9", "5–9": an interval; the first must not exceed the second;
/// - missing: empty, ":", "-", "–", ".", "..", "...", "…", "—", "NA", "N/A", "n/a", "na" and "#N/A";
/// - any of these followed by a flag: one to four of the letters of the Eurostat flags
///   (b c d e f i m n p r s u z), after a space or in parentheses: "12 b", "7 (e)", ": c"; or "*".
/// nullopt for anything else.
std::optional<ObservedValue> parse_observed_value(std::string_view text, NumberStyle style);

/// The style in which all `texts` are observed values: plain where it fits; else a decimal point with
/// thousands or a decimal comma, when one of them alone fits or both give equal values. nullopt when neither
/// fits or they differ ("1,234" alone).
std::optional<NumberStyle> find_number_style(std::span<const std::string_view> texts);

/// The sum of two values, ends added apart ("<5" and 3 give 3 to 8); an end that is open in one is open in
/// the sum. A missing value makes the sum missing: what is unknown is not zero. Flags are united, each letter
/// once.
ObservedValue sum_of(const ObservedValue& a, const ObservedValue& b);

}  // namespace socta
