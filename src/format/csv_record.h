#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

enum class CsvFaultKind { none, text_after_quote, unclosed_quote };

/// What is wrong in one record; `column` counts cells from 1.
struct CsvFault {
  CsvFaultKind kind = CsvFaultKind::none;
  std::size_t row = 0;
  std::size_t column = 0;
};

/// More cells of one record are counted but not stored: a line of nothing but separators must not fill the
/// memory.
inline constexpr std::size_t kMostStoredCells = 20'000;

/// One record of a CSV text.
struct CsvRecord {
  std::size_t row = 1;             ///< line where it begins
  std::vector<std::string> cells;  ///< the first kMostStoredCells of them
  std::size_t width = 0;           ///< how many there are
  bool blank = false;              ///< a line without a single character
  bool stray_quote = false;        ///< a quote stands inside an unquoted cell
  CsvFault fault{};
};

/// Splits a UTF-8 text into records after RFC 4180: cells parted by `separator`, quoted with ", a doubled
/// quote inside for one, line ends CRLF, LF or CR. A quote inside an unquoted cell is an ordinary character.
/// The text must outlive the scanner.
class CsvScanner {
 public:
  CsvScanner(std::string_view text, char separator, std::size_t first_row = 1)
      : text_(text), separator_(separator), row_(first_row) {}

  /// Reads the next record into `record`, reusing its memory; false at the end of the text.
  bool next(CsvRecord& record);

 private:
  void read_quoted(CsvRecord& record, std::string& cell);
  void read_plain(CsvRecord& record, std::string& cell);
  void end_line();
  bool at_line_end() const;
  bool at_cell_end() const;

  std::string_view text_;
  char separator_;
  std::size_t row_;
  std::size_t position_ = 0;
  std::string unstored_;  // takes the cells beyond kMostStoredCells
};

}  // namespace socta
