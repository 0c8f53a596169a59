#pragma once

#include <string>
#include <string_view>

#include "domain/series.h"

namespace socta {

/// What a change of a series is made on: a hash of all that statistics.toml says of it, 32 hexadecimal
/// digits. Two people who change different series do not meet.
std::string series_version(const Series& series);

/// Stated in the place of a version: the series must be new.
inline constexpr std::string_view kNewSeries = "0";

}  // namespace socta
