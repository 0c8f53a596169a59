#pragma once

#include <cstddef>
#include <string_view>

#include "format/toml_document.h"

namespace socta {

/// Every key of assessment.toml and of statistics.toml. docs/assessment-folder.md describes the same keys,
/// which a test compares.
const TomlFormat& assessment_format();
const TomlFormat& statistics_format();

/// The words of the enumerations, in their order; shared by reader, writer and schema.
inline constexpr std::string_view kHandlingWords[] = {"public", "consultation", "restricted"};
inline constexpr std::string_view kEmptyItemsWords[] = {"refuse", "show_unknown"};
inline constexpr std::string_view kSeriesFormatWords[] = {"table", "eurostat", "sdmx_csv"};
inline constexpr std::string_view kCombineWords[] = {"refuse", "sum"};
inline constexpr std::string_view kAbsentWords[] = {"missing", "zero"};
inline constexpr std::string_view kMeasureWords[] = {"level", "change", "slope", "same_part_change"};

/// In the order of PeriodKind; months are never a sum.
inline constexpr std::string_view kSumToWords[] = {"year", "half", "quarter"};

}  // namespace socta
