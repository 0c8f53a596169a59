#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "domain/period.h"
#include "text/language.h"

namespace socta {

/// A number rounded half up to so many decimals (once, here), with the language's decimal mark and grouping:
/// 32 950 as "32,950" and "32.950". A value that rounds to zero has no minus sign.
std::string number_text(double value, int decimals, Language language);

/// A share in [0, 1] as a whole percentage: "38 %". Shares that are neither 0 nor 1 never read "0 %" or "100
/// %" but
/// "<1 %" and ">99 %".
std::string percent_text(double share, Language language);

/// A count, grouped.
std::string count_text(std::size_t count, Language language);

/// "2014", "first quarter of 2015", "March 2015"; in Serbian "2014.", "прво тромесечје 2015.", "март 2015.".
std::string period_text(const Period& period, Language language);

/// "2013 – first quarter of 2015"
std::string period_range_text(const PeriodRange& range, Language language);

}  // namespace socta
