#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace socta {

/// Where the header of a CSV text begins and what parts its cells.
struct CsvLayout {
  char separator = ',';
  std::size_t header_position = 0;  ///< byte of the text
  std::size_t header_row = 1;       ///< line, from 1
};

/// What the user said about it.
struct CsvLayoutHint {
  std::optional<char> separator{};  ///< else told from the header and the rows below it
  std::size_t preamble_rows = 0;    ///< lines above the header
  std::span<const std::string>
      header_columns{};  ///< when given: the header is the first line that has them all
};

/// The layout of `text`. Without a given separator: the one of tab, semicolon and comma for which most of the
/// first rows are as wide as the header; then the one with the most columns. nullopt when no line among the
/// first 200 has all `header_columns`, or the text ends within the preamble.
std::optional<CsvLayout> find_csv_layout(std::string_view text, const CsvLayoutHint& hint);

}  // namespace socta
