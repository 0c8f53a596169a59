#include "report/dates.h"

#include "domain/calendar_date.h"
#include "domain/period.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string without_zero(std::string_view digits) {
  return std::string(digits.starts_with('0') ? digits.substr(1) : digits);
}

}  // namespace

std::string date_text(std::string_view iso_date, Language language) {
  if (!is_calendar_date(iso_date)) return std::string(iso_date);
  const std::string day = without_zero(iso_date.substr(8, 2));
  if (language != Language::english)
    return day + ". " + without_zero(iso_date.substr(5, 2)) + ". " + std::string(iso_date.substr(0, 4)) + ".";
  const auto month = parse_period(iso_date.substr(0, 7));
  return month ? day + " " + period_text(*month, language) : std::string(iso_date);
}

}  // namespace socta
