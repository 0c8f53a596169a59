#include "cli/text_table.h"

#include <algorithm>
#include <numeric>

namespace socta {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowestFlexible = 12;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// Combining diacritical marks U+0300–U+036F are 0xCC 0x80 … 0xCD 0xAF.
bool begins_combining_mark(std::string_view text, std::size_t i) {
  const auto first = static_cast<unsigned char>(text[i]);
  if (i + 1 >= text.size()) return false;
  const auto second = static_cast<unsigned char>(text[i + 1]);
  return first == 0xCC || (first == 0xCD && second <= 0xAF);
}

std::size_t bytes_of(std::string_view text, std::size_t width) {
  std::size_t taken = 0;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    if (!begins_character(text[i]) || begins_combining_mark(text, i)) continue;
    if (taken == width) break;
    ++taken;
  }
  return i;
}

std::vector<std::size_t> column_widths(const std::vector<TextColumn>& columns,
                                       const std::vector<std::vector<TableCell>>& rows, std::size_t flexible,
                                       std::size_t limit) {
  std::vector<std::size_t> widths;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    std::size_t width = display_width(columns[c].title);
    for (const auto& row : rows) width = std::max(width, display_width(row[c].text));
    widths.push_back(width);
  }
  const std::size_t total = std::accumulate(widths.begin(), widths.end(), kGap * (columns.size() - 1));
  if (total > limit) {
    const std::size_t excess = total - limit;
    widths[flexible] =
        std::max(kNarrowestFlexible, widths[flexible] > excess ? widths[flexible] - excess : 0);
  }
  return widths;
}

std::string padded(const std::string& text, std::size_t width, Align align, Ink ink,
                   const Terminal& terminal) {
  const std::size_t used = display_width(text);
  const std::string space(width > used ? width - used : 0, ' ');
  const std::string drawn = inked(text, ink, terminal);
  return align == Align::left ? drawn + space : space + drawn;
}

void append_row(std::string& out, const std::vector<TextColumn>& columns, const std::vector<TableCell>& row,
                const std::vector<std::size_t>& widths, const Terminal& terminal) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t c = 0; c < row.size(); ++c) {
    lines.push_back(wrapped(row[c].text, widths[c]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string drawn;
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) drawn.append(kGap, ' ');
      const std::string text = line < lines[c].size() ? lines[c][line] : std::string();
      drawn += padded(text, widths[c], columns[c].align, text.empty() ? Ink::plain : row[c].ink, terminal);
    }
    drawn.erase(drawn.find_last_not_of(' ') + 1);
    out += drawn + '\n';
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (begins_character(text[i]) && !begins_combining_mark(text, i)) ++width;
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  while (display_width(text) > width) {
    const std::size_t most = bytes_of(text, width);
    std::size_t cut = text.substr(0, most + 1).rfind(' ');
    if (cut == std::string_view::npos || cut == 0) cut = most;
    lines.emplace_back(text.substr(0, cut));
    text.remove_prefix(cut);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  lines.emplace_back(text);
  return lines;
}

std::string paragraph(std::string_view text, std::size_t indent, const Terminal& terminal) {
  std::string out;
  for (const std::string& line : wrapped(text, terminal.width - indent))
    out += (out.empty() ? "" : std::string(indent, ' ')) + line + '\n';
  return out;
}

std::string text_table(const std::vector<TextColumn>& columns,
                       const std::vector<std::vector<TableCell>>& rows, std::size_t flexible,
                       const Terminal& terminal) {
  const std::vector<std::size_t> widths = column_widths(columns, rows, flexible, terminal.width);
  std::string out;
  std::vector<TableCell> titles;
  for (const TextColumn& column : columns) titles.push_back({column.title, Ink::quiet});
  append_row(out, columns, titles, widths, terminal);
  for (const auto& row : rows) append_row(out, columns, row, widths, terminal);
  return out;
}

}  // namespace socta
