#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace socta {

enum class DateSystem { from_1900, from_1904 };

/// A spreadsheet's serial day as ISO text: "2015-03-31", with a time of day "2015-03-31T13:45:00", below one
/// day of the 1900 system "13:45:00". Serial 60 of the 1900 system is its 29 February 1900, a day that never
/// was. nullopt outside the years 1900–9999.
std::optional<std::string> iso_date(double serial, DateSystem system);

/// True when a number format shows a date or a time: it has y, m, d, h or s outside quoted text, colours and
/// conditions.
bool is_date_format(std::string_view format_code);

/// The same for the number formats that a spreadsheet knows by number alone.
bool is_builtin_date_format(unsigned id);

}  // namespace socta
