#pragma once

#include <array>
#include <string_view>

namespace socta {

/// Words of a series' keys as docs/assessment-folder.md states them, in the order of their enumerations.
inline constexpr std::array<std::string_view, 3> kSeriesFormats = {"table", "eurostat", "sdmx_csv"};
inline constexpr std::array<std::string_view, 2> kCombines = {"refuse", "sum"};
inline constexpr std::array<std::string_view, 2> kAbsents = {"missing", "zero"};
inline constexpr std::array<std::string_view, 3> kSumTos = {"year", "half", "quarter"};
inline constexpr std::array<std::string_view, 4> kMeasures = {"level", "change", "slope", "same_part_change"};
inline constexpr std::array<std::string_view, 2> kDirections = {"more_danger", "less_danger"};
inline constexpr std::array<std::string_view, 5> kNormalisers = {"min_max", "goalposts", "percentile_rank",
                                                                 "z_score", "piecewise"};
inline constexpr std::array<std::string_view, 2> kCurves = {"linear", "logarithmic"};

/// The enumerator of a word; the first one for a word that is none.
template <typename Enum, std::size_t N>
Enum enumerator(const std::array<std::string_view, N>& words, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (words[i] == word) return static_cast<Enum>(i);
  return static_cast<Enum>(0);
}

template <std::size_t N, typename Enum>
std::string_view word_in(const std::array<std::string_view, N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace socta
