#include "format/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>

#include "domain/number_size.h"

namespace socta {
namespace {

constexpr std::string_view kMinusSign = "\u2212";
constexpr std::array<std::string_view, 4> kSpaces = {" ", "\u00A0", "\u2009", "\u202F"};
constexpr std::array<std::string_view, 3> kOuterSpaces = {" ", "\t", "\u00A0"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t leading_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// The sign between thousands at the start of `text`, "" when there is none.
std::string_view group_sign(std::string_view text, NumberStyle style) {
  if (style == NumberStyle::plain) return {};
  const std::string_view mark = style == NumberStyle::decimal_comma ? "." : ",";
  if (text.starts_with(mark)) return mark;
  if (text.starts_with("'")) return "'";
  for (const auto space : kSpaces)
    if (text.starts_with(space)) return space;
  return {};
}

/// Moves the digits before the decimal mark from `text` to `digits`; false when the groups are not right.
bool take_whole_part(std::string_view& text, NumberStyle style, std::string& digits) {
  const auto first = leading_digits(text);
  digits += text.substr(0, first);
  text.remove_prefix(first);
  const auto sign = group_sign(text, style);
  // "0,123" is a fraction and no thousands: a group in front begins with 1–9.
  if (sign.empty() || first == 0) return true;
  if (first > 3 || digits[digits.size() - first] == '0') return false;
  while (take(text, sign)) {
    if (leading_digits(text) != 3) return false;
    digits += text.substr(0, 3);
    text.remove_prefix(3);
  }
  return true;
}

bool take_fraction(std::string_view& text, NumberStyle style, std::string& digits) {
  if (!take(text, style == NumberStyle::decimal_comma ? "," : ".")) return true;
  const auto count = leading_digits(text);
  digits += '.';
  digits += text.substr(0, count);
  text.remove_prefix(count);
  return count > 0;
}

bool take_exponent(std::string_view& text, std::string& digits) {
  if (!take(text, "e") && !take(text, "E")) return true;
  digits += 'e';
  if (take(text, "-")) {
    digits += '-';
  } else {
    take(text, "+");
  }
  const auto count = leading_digits(text);
  digits += text.substr(0, count);
  text.remove_prefix(count);
  return count > 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto strip = [&](auto starts_or_ends, auto remove) {
    const auto one = [&] {
      return std::any_of(kOuterSpaces.begin(), kOuterSpaces.end(), [&](std::string_view space) {
        const bool found = starts_or_ends(space);
        if (found) remove(space.size());
        return found;
      });
    };
    while (one()) {
    }
  };
  strip([&](std::string_view s) { return text.starts_with(s); },
        [&](std::size_t n) { text.remove_prefix(n); });
  strip([&](std::string_view s) { return text.ends_with(s); }, [&](std::size_t n) { text.remove_suffix(n); });
  return text;
}

std::optional<double> parse_number(std::string_view text, NumberStyle style) {
  text = trimmed(text);
  std::string digits;
  if (take(text, "-") || take(text, kMinusSign)) {
    digits += '-';
  } else {
    take(text, "+");
  }
  if (!take_whole_part(text, style, digits) || !take_fraction(text, style, digits)) return std::nullopt;
  if (digits.empty() || !is_digit(digits.back()) || !take_exponent(text, digits) || !text.empty())
    return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return has_usable_size(number) ? std::optional(number) : std::nullopt;
}

}  // namespace socta
