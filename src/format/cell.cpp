#include "format/cell.h"

#include <cmath>

#include "domain/suggestion.h"

namespace socta {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Far above every round that is ever held, and exact as a double.
constexpr double kLargestWholeNumber = 1e9;

Sentence no_number(const ReadCell& cell) {
  Sentence sentence("no_number", "{value} is no number.", {quoted("value", cell.text)});
  if (cell.text.find(',') == std::string_view::npos) return sentence;
  return sentence + (cell.numbers == NumberStyle::plain
                         ? Sentence("write_a_point", " Write it with a decimal point.")
                         : Sentence("no_thousands", " Write it without signs between thousands."));
}

bool has_thousands(std::string_view text) {
  return text.find('.') != std::string_view::npos && text.find(',') != std::string_view::npos;
}

}  // namespace

std::optional<double> read_number(const ReadCell& cell) {
  const std::string_view text = trimmed(cell.text);
  if (text.empty()) return std::nullopt;
  if (const auto number = parse_number(text, NumberStyle::plain)) return number;
  const bool comma = cell.numbers == NumberStyle::decimal_comma && !has_thousands(text) &&
                     text.find(',') != std::string_view::npos;
  const auto number = comma ? parse_number(text, NumberStyle::decimal_comma) : std::nullopt;
  if (!number) cell.report(no_number(cell));
  return number;
}

int read_whole_number(const ReadCell& cell) {
  const auto number = parse_number(trimmed(cell.text), NumberStyle::plain);
  if (number && *number == std::floor(*number) && std::abs(*number) <= kLargestWholeNumber)
    return static_cast<int>(*number);
  cell.report(Sentence("no_whole_number", "{value} is no whole number.", {quoted("value", cell.text)}));
  return 0;
}

std::vector<std::string> read_list(const ReadCell& cell) {
  std::vector<std::string> words;
  std::string_view rest = cell.text;
  for (;;) {
    const std::size_t begin = rest.find_first_not_of(kBlanks);
    if (begin == rest.npos) return words;
    rest.remove_prefix(begin);
    const std::size_t end = rest.find_first_of(kBlanks);
    words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end);
  }
}

Sentence empty_cell(std::string_view column) {
  return Sentence("cell_empty", "The cell is empty; {column} must be stated.", {plain("column", column)});
}

std::string write_list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

HandlingCode read_handling(const ReadCell& cell) {
  const std::string_view text = trimmed(cell.text);
  if (text.empty()) return cell.defaults.handling;
  const auto code = parse_handling_code(text);
  static const std::vector<std::string> kCodes{"public", "consultation", "restricted"};
  if (!code)
    cell.report(Sentence("no_handling", "{value} is no handling code (public, consultation, restricted)",
                         {quoted("value", text)}) +
                did_you_mean(text, kCodes));
  return code.value_or(HandlingCode::restricted);
}

std::string write_handling(HandlingCode code, const CellDefaults& defaults) {
  return code == defaults.handling ? std::string() : std::string(to_string(code));
}

}  // namespace socta
