#include "format/csv_layout.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "format/csv_record.h"

namespace socta {
namespace {

constexpr std::size_t kLinesSearched = 200;
constexpr std::size_t kRowsCompared = 20;

// In the order in which a tie is decided: commas and semicolons occur inside texts, tabs hardly ever.
constexpr std::array kCandidates = {'\t', ';', ','};

struct LineBegin {
  std::size_t position;
  std::size_t row;
};

/// Position after `lines` line ends from `begin`; text.size() when there are fewer.
LineBegin skip_lines(std::string_view text, LineBegin begin, std::size_t lines) {
  for (std::size_t i = 0; i < lines && begin.position < text.size(); ++i) {
    const auto end = std::min(text.find_first_of("\r\n", begin.position), text.size());
    const std::size_t width = end == text.size() ? 0 : text.substr(end, 2) == "\r\n" ? 2 : 1;
    begin = {end + width, begin.row + 1};
  }
  return begin;
}

// The first line alone: a stray quote in a preamble must not make the search read to the end of the file.
std::vector<std::string> cells_of_line(std::string_view text, std::size_t position, char separator) {
  const auto end = std::min(text.find_first_of("\r\n", position), text.size());
  CsvScanner scanner(text.substr(position, end - position), separator);
  CsvRecord record;
  scanner.next(record);
  return std::move(record.cells);
}

bool has_all(const std::vector<std::string>& cells, std::span<const std::string> wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
    return std::find(cells.begin(), cells.end(), name) != cells.end();
  });
}

std::vector<char> separators_to_try(std::optional<char> given) {
  if (given) return {*given};
  return {kCandidates.begin(), kCandidates.end()};
}

std::optional<CsvLayout> find_by_columns(std::string_view text, const CsvLayoutHint& hint) {
  LineBegin line{0, 1};
  for (std::size_t i = 0; i < kLinesSearched && line.position < text.size(); ++i) {
    for (const char separator : separators_to_try(hint.separator))
      if (has_all(cells_of_line(text, line.position, separator), hint.header_columns))
        return CsvLayout{separator, line.position, line.row};
    line = skip_lines(text, line, 1);
  }
  return std::nullopt;
}

/// How well a separator fits: rows as wide as the header, then the header's width.
using Fit = std::pair<std::size_t, std::size_t>;

Fit fit_of(std::string_view text, char separator) {
  CsvScanner scanner(text, separator);
  CsvRecord record;
  if (!scanner.next(record)) return {0, 0};
  const std::size_t width = record.width;
  // Quotes that end up inside cells show that the text is cut at the wrong places.
  if (width == 1 || record.stray_quote || record.fault.kind != CsvFaultKind::none) return {0, width};
  std::size_t same_width = 1;
  for (std::size_t i = 0; i < kRowsCompared && scanner.next(record); ++i)
    if (record.width == width && record.fault.kind == CsvFaultKind::none) ++same_width;
  return {same_width, width};
}

char best_separator(std::string_view text) {
  char best = ',';
  Fit best_fit = {0, 1};
  for (const char separator : kCandidates) {
    const auto fit = fit_of(text, separator);
    if (fit > best_fit) std::tie(best, best_fit) = std::pair(separator, fit);
  }
  return best;
}

}  // namespace

std::optional<CsvLayout> find_csv_layout(std::string_view text, const CsvLayoutHint& hint) {
  if (!hint.header_columns.empty()) return find_by_columns(text, hint);
  const auto begin = skip_lines(text, {0, 1}, hint.preamble_rows);
  if (begin.position >= text.size()) return std::nullopt;
  const char separator = hint.separator ? *hint.separator : best_separator(text.substr(begin.position));
  return CsvLayout{separator, begin.position, begin.row};
}

}  // namespace socta
