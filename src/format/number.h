#pragma once

#include <optional>
#include <string_view>

namespace socta {

/// How numbers are written in a file. `plain` is for files of our own: a decimal point and no signs between
/// thousands.
enum class NumberStyle {
  plain,          ///< 1234.5
  decimal_point,  ///< 1,234.5 or 1 234.5
  decimal_comma,  ///< 1.234,5 or 1 234,5
};

/// A finite decimal number, the same in every locale: sign (+, -, −), digits, fraction, exponent; spaces
/// around it are passed over. Thousands, where the style has them, are in whole groups of three, parted by
/// the same sign throughout (comma, point, space, no-break or thin space, apostrophe). nullopt for anything
/// else: inf, nan, hexadecimal, "1." and what is neither 0 nor of a usable size (domain/number_size.h).
std::optional<double> parse_number(std::string_view text, NumberStyle style = NumberStyle::plain);

/// `text` without the spaces, tabs and no-break spaces around it.
std::string_view trimmed(std::string_view text);

}  // namespace socta
