#include "format/observed_value.h"

#include <algorithm>
#include <array>
#include <string>

namespace socta {
namespace {

constexpr std::array<std::string_view, 14> kMissing = {"",    ":", "-",  "–",   "—",   ".",  "..",
                                                       "...", "…", "NA", "N/A", "n/a", "na", "#N/A"};

constexpr std::string_view kFlagLetters = "bcdefimnprsuz";
constexpr std::size_t kLongestFlag = 4;

bool is_flag(std::string_view text) {
  if (text == "*") return true;
  return !text.empty() && text.size() <= kLongestFlag &&
         text.find_first_not_of(kFlagLetters) == std::string_view::npos;
}

struct Flagged {
  std::string_view value;
  std::string_view flag;
};

/// Cuts a flag off the end: in parentheses, after a space, or straight after the missing mark ":".
Flagged split_flag(std::string_view text) {
  text = trimmed(text);
  const auto open = text.rfind('(');
  if (text.ends_with(')') && open != std::string_view::npos) {
    const auto flag = text.substr(open + 1, text.size() - open - 2);
    if (is_flag(flag)) return {trimmed(text.substr(0, open)), flag};
  }
  const auto gap = text.find_last_of(" \t:");
  if (gap == std::string_view::npos || !is_flag(text.substr(gap + 1))) return {text, {}};
  return {trimmed(text.substr(0, text[gap] == ':' ? gap + 1 : gap)), text.substr(gap + 1)};
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> prefixes) {
  for (const auto prefix : prefixes) {
    if (!text.starts_with(prefix)) continue;
    text.remove_prefix(prefix.size());
    return true;
  }
  return false;
}

std::optional<ObservedValue> parse_below(std::string_view bound, NumberStyle style) {
  const auto high = parse_number(bound, style);
  if (!high) return std::nullopt;
  ObservedValue value{.low = std::nullopt, .high = high};
  if (*high > 0) value.low = 0;
  return value;
}

std::optional<ObservedValue> parse_above(std::string_view bound, NumberStyle style) {
  const auto low = parse_number(bound, style);
  if (!low) return std::nullopt;
  return ObservedValue{.low = low, .high = std::nullopt};
}

std::optional<ObservedValue> parse_range(std::string_view text, NumberStyle style) {
  for (const std::string_view dash : {"–", "-"}) {
    // From 1: a dash in front is the sign of the first number.
    const auto position = text.find(dash, 1);
    if (position == std::string_view::npos) continue;
    const auto low = parse_number(text.substr(0, position), style);
    const auto high = parse_number(text.substr(position + dash.size()), style);
    if (low && high && *low <= *high) return ObservedValue{.low = low, .high = high};
  }
  return std::nullopt;
}

std::optional<ObservedValue> parse_unflagged(std::string_view text, NumberStyle style) {
  if (std::find(kMissing.begin(), kMissing.end(), text) != kMissing.end()) return ObservedValue{};
  if (const auto number = parse_number(text, style)) return ObservedValue::exact(*number);
  if (take_any(text, {"<=", "≤", "<"})) return parse_below(text, style);
  if (take_any(text, {">=", "≥", ">"})) return parse_above(text, style);
  if (text.ends_with('+')) return parse_above(text.substr(0, text.size() - 1), style);
  return parse_range(text, style);
}

std::optional<double> sum_of_ends(std::optional<double> a, std::optional<double> b) {
  if (!a || !b) return std::nullopt;
  return *a + *b;
}

bool all_read(std::span<const std::string_view> texts, NumberStyle style) {
  return std::all_of(texts.begin(), texts.end(),
                     [&](std::string_view text) { return parse_observed_value(text, style).has_value(); });
}

bool all_equal_in_both(std::span<const std::string_view> texts) {
  return std::all_of(texts.begin(), texts.end(), [](std::string_view text) {
    return parse_observed_value(text, NumberStyle::decimal_point) ==
           parse_observed_value(text, NumberStyle::decimal_comma);
  });
}

}  // namespace

std::optional<ObservedValue> parse_observed_value(std::string_view text, NumberStyle style) {
  const auto [value_text, flag] = split_flag(text);
  auto value = parse_unflagged(value_text, style);
  // A flag without a value says too little: "e" alone may as well be a slip of the pen.
  if (!value || (value_text.empty() && !flag.empty())) return std::nullopt;
  value->flag = flag;
  return value;
}

std::optional<NumberStyle> find_number_style(std::span<const std::string_view> texts) {
  if (all_read(texts, NumberStyle::plain)) return NumberStyle::plain;
  const bool point = all_read(texts, NumberStyle::decimal_point);
  const bool comma = all_read(texts, NumberStyle::decimal_comma);
  if (point && comma && !all_equal_in_both(texts)) return std::nullopt;
  if (point) return NumberStyle::decimal_point;
  if (comma) return NumberStyle::decimal_comma;
  return std::nullopt;
}

ObservedValue sum_of(const ObservedValue& a, const ObservedValue& b) {
  ObservedValue sum{.low = std::nullopt, .high = std::nullopt, .flag = a.flag};
  for (const char letter : b.flag)
    if (sum.flag.find(letter) == std::string::npos) sum.flag += letter;
  if (a.is_missing() || b.is_missing()) return sum;
  sum.low = sum_of_ends(a.low, b.low);
  sum.high = sum_of_ends(a.high, b.high);
  return sum;
}

}  // namespace socta
