#pragma once

#include <string_view>

namespace socta {

/// True for a day of the Gregorian calendar written "2015-10-01".
bool is_calendar_date(std::string_view text);

}  // namespace socta
