#include "text/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

#include "domain/rounding.h"
#include "text/message.h"

namespace socta {
namespace {

// No-break space: a number and its sign never part at the end of a line.
constexpr const char* kSpace = "\u00a0";

std::string with_marks(const std::string& digits, Language language) {
  const char* const grouping = language == Language::english ? "," : ".";
  const std::size_t point = digits.find('.');
  const std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
  std::string whole = digits.substr(0, point);
  for (std::size_t i = whole.size(); i > 3; i -= 3) whole.insert(i - 3, grouping);
  if (fraction.empty()) return whole;
  return whole + (language == Language::english ? "." : ",") + fraction;
}

}  // namespace

std::string number_text(double value, int decimals, Language language) {
  const double rounded = round_half_up(value, decimals);
  std::array<char, 400> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(rounded),
                                 std::chars_format::fixed, decimals);
  const std::string digits(text.data(), end.ptr);
  const bool negative = rounded < 0 && digits.find_first_not_of("0.") != std::string::npos;
  return (negative ? "\u2212" : "") + with_marks(digits, language);
}

std::string percent_text(double share, Language language) {
  const std::string sign = std::string(kSpace) + "%";
  if (share > 0 && share < 0.01) return "<1" + sign;
  if (share > 0.99 && share < 1) return ">99" + sign;
  return number_text(share * 100, 0, language) + sign;
}

std::string count_text(std::size_t count, Language language) {
  return with_marks(std::to_string(count), language);
}

std::string period_text(const Period& period, Language language) {
  const std::vector<MessageArgument> year = {{"year", std::to_string(period.year)}};
  switch (period.kind) {
    case PeriodKind::year:
      return message(language, "period.year", year);
    case PeriodKind::half:
      return message(language, "period.half_" + std::to_string(period.part), year);
    case PeriodKind::quarter:
      return message(language, "period.quarter_" + std::to_string(period.part), year);
    case PeriodKind::month:
      return message(language, "period.month_" + std::to_string(period.part), year);
  }
  return to_string(period);
}

std::string period_range_text(const PeriodRange& range, Language language) {
  if (range.from == range.to) return period_text(range.from, language);
  return period_text(range.from, language) + " – " + period_text(range.to, language);
}

}  // namespace socta
