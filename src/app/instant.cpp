#include "app/instant.h"

#include <array>
#include <cstdio>

namespace socta {

using std::chrono::floor;
using std::chrono::seconds;

Instant machine_time() { return floor<seconds>(std::chrono::system_clock::now()); }

std::string day_text(Instant moment) {
  const std::chrono::year_month_day date(floor<std::chrono::days>(moment));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string instant_text(Instant moment) {
  const std::chrono::hh_mm_ss time(moment - floor<std::chrono::days>(moment));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return day_text(moment) + text.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (std::sscanf(std::string(text).c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ", &year, &month, &day, &hour, &minute,
                  &second) != 6)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  const Instant moment = std::chrono::sys_days(date) + std::chrono::hours(hour) +
                         std::chrono::minutes(minute) + std::chrono::seconds(second);
  if (instant_text(moment) != text) return std::nullopt;
  return moment;
}

}  // namespace socta
