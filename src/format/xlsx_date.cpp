#include "format/xlsx_date.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace socta {
namespace {

constexpr long kSecondsPerDay = 86'400;
constexpr long kLastDay1900 = 2'958'465;  // 31 December 9999
constexpr long kDaysBetweenSystems = 1462;

template <typename... Values>
std::string printed(const char* format, Values... values) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, values...);
  return buffer.data();
}

std::string day_text(long day) {
  if (day == 60) return "1900-02-29";
  // Days after the 29 February 1900 that never was are counted one too high.
  const long days_from_base = day > 60 ? day - 1 : day;
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::year{1899} / 12 / 31} +
                                         std::chrono::days{days_from_base}};
  return printed("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                 static_cast<unsigned>(date.day()));
}

std::string time_text(long seconds) {
  return printed("%02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

std::optional<std::string> iso_date(double serial, DateSystem system) {
  if (!(serial >= 0) || serial > static_cast<double>(kLastDay1900) + 1) return std::nullopt;
  const long seconds = std::lround(serial * static_cast<double>(kSecondsPerDay));
  const long time = seconds % kSecondsPerDay;
  const long own_day = seconds / kSecondsPerDay;
  if (own_day == 0 && system == DateSystem::from_1900) return time_text(time);
  const long day = system == DateSystem::from_1904 ? own_day + kDaysBetweenSystems : own_day;
  if (day > kLastDay1900) return std::nullopt;
  return time == 0 ? day_text(day) : day_text(day) + "T" + time_text(time);
}

bool is_date_format(std::string_view format_code) {
  for (std::size_t i = 0; i < format_code.size(); ++i) {
    const char c = format_code[i];
    if (c == ';') return false;  // only the section for positive numbers counts
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const auto end = format_code.find(c == '"' ? '"' : ']', i + 1);
      // [h], [mm] and [s] are times that may exceed a day.
      const bool elapsed =
          c == '[' && i + 1 < format_code.size() &&
          format_code.substr(i + 1, end - i - 1).find_first_not_of("hHmMsS") == std::string_view::npos;
      if (elapsed) return true;
      if (end == std::string_view::npos) return false;
      i = end;
    } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

bool is_builtin_date_format(unsigned id) {
  // ECMA-376 part 1, 18.8.30: dates and times; 27–36 and 50–58 are dates in East Asian locales.
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

}  // namespace socta
