#include "figure/text_metrics.h"

#include <algorithm>

#include "figure/font_widths.h"

namespace socta {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr double kMissingWidth = 1000;
constexpr const char* kEllipsis = "…";

double character_width(std::uint32_t code, FontWeight weight) {
  const auto& widths = weight == FontWeight::regular ? font_widths::kRegular : font_widths::kSemibold;
  const auto after =
      std::upper_bound(font_widths::kRuns.begin(), font_widths::kRuns.end(), code,
                       [](std::uint32_t value, const font_widths::Run& run) { return value < run.first; });
  if (after == font_widths::kRuns.begin()) return 0;  // control characters are not drawn
  const font_widths::Run& run = *(after - 1);
  const std::uint32_t place = code - run.first;
  return place < run.count ? widths[run.offset + place] : kMissingWidth;
}

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

std::string without_trailing_space(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

// The longest beginning of `text` that fits, at least one character.
std::size_t fitting_length(std::string_view text, double width, double px, FontWeight weight) {
  std::string_view rest = text;
  double used = 0;
  std::size_t fitting = 0;
  while (!rest.empty()) {
    used += character_width(next_character(rest), weight) * px / 1000;
    if (used > width && fitting > 0) break;
    fitting = text.size() - rest.size();
    if (used > width) break;
  }
  return fitting;
}

// Takes one line off the front of `text`.
std::string next_line(std::string_view& text, double width, double px, FontWeight weight) {
  const std::size_t fitting = fitting_length(text, width, px, weight);
  std::size_t end = fitting;
  if (fitting < text.size() && text[fitting] != ' ') {
    const std::size_t space = text.substr(0, fitting).rfind(' ');
    if (space != std::string_view::npos && space > 0) end = space;
  }
  std::string line = without_trailing_space(std::string(text.substr(0, end)));
  text.remove_prefix(end);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return line;
}

std::string cut(std::string_view text, double width, double px, FontWeight weight) {
  const double room = width - text_width(kEllipsis, px, weight);
  return without_trailing_space(std::string(text.substr(0, fitting_length(text, room, px, weight)))) +
         kEllipsis;
}

}  // namespace

std::uint32_t next_character(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = sequence_length(lead);
  std::uint32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  bool valid = length > 0 && length <= text.size();
  for (std::size_t i = 1; valid && i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    valid = (byte & 0xC0U) == 0x80U;
    code = (code << 6U) | (byte & 0x3FU);
  }
  valid = valid && !(length == 3 && code < 0x800) && !(length == 4 && (code < 0x10000 || code > 0x10FFFF)) &&
          !(code >= 0xD800 && code < 0xE000);
  text.remove_prefix(valid ? length : 1);
  return valid ? code : kReplacement;
}

double text_width(std::string_view text, double px, FontWeight weight) {
  double width = 0;
  while (!text.empty()) width += character_width(next_character(text), weight);
  return width * px / 1000;
}

std::vector<std::string> wrapped(std::string_view text, double width, double px, FontWeight weight,
                                 std::size_t most_lines) {
  std::vector<std::string> lines;
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && lines.size() < most_lines) {
    const std::string_view before = text;
    std::string line = next_line(text, width, px, weight);
    const bool last = lines.size() + 1 == most_lines && !text.empty();
    lines.push_back(last ? cut(before, width, px, weight) : std::move(line));
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

double widest(const std::vector<std::string>& lines, double px, FontWeight weight) {
  double width = 0;
  for (const std::string& line : lines) width = std::max(width, text_width(line, px, weight));
  return width;
}

double widest_word(std::string_view text, double px, FontWeight weight) {
  double width = 0;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    width = std::max(width, text_width(text.substr(0, space), px, weight));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return width;
}

}  // namespace socta
