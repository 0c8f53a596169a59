#pragma once

#include <span>
#include <string_view>

#include "domain/results.h"

namespace socta {

constexpr std::string_view kResultsFormat = "opensocta-results";
constexpr int kResultsFormatVersion = 1;

/// The words by which results.json names the enumerators, in the order of each enumeration.
constexpr std::string_view kHandlingWords[] = {"public", "consultation", "restricted"};
constexpr std::string_view kOutlookWords[] = {"rising", "stable", "falling"};
constexpr std::string_view kSensitivityWords[] = {"reliable", "wide_intervals", "not_converged",
                                                  "no_variance"};
constexpr std::string_view kGroupVerdictWords[] = {"is_group", "is_not", "cannot_be_told"};

constexpr std::span<const std::string_view> words_of(HandlingCode) { return kHandlingWords; }
constexpr std::span<const std::string_view> words_of(OutlookDirection) { return kOutlookWords; }
constexpr std::span<const std::string_view> words_of(SensitivityVerdict) { return kSensitivityWords; }
constexpr std::span<const std::string_view> words_of(GroupVerdict) { return kGroupVerdictWords; }

}  // namespace socta
