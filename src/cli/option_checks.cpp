#include "cli/option_checks.h"

#include <charconv>
#include <optional>

namespace socta {
namespace {

std::optional<std::uint64_t> digits_value(const std::string& text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  if (failure != std::errc{} || stop != end) return std::nullopt;
  return value;
}

}  // namespace

CLI::Validator whole_number(std::uint64_t low, std::uint64_t high) {
  const auto check = [low, high](std::string& text) -> std::string {
    const auto value = digits_value(text);
    if (!value || *value < low || *value > high)
      return "\"" + text + "\" is no whole number from " + std::to_string(low) + " to " +
             std::to_string(high) + ", written in digits";
    text = std::to_string(*value);
    return {};
  };
  return {check, ""};
}

CLI::Validator stated_path() {
  const auto check = [](std::string& text) {
    return text.empty() ? std::string("a path is needed, not \"\"") : std::string();
  };
  return {check, ""};
}

}  // namespace socta
