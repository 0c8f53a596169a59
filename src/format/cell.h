#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/handling.h"
#include "format/number.h"

namespace socta {

/// What empty cells of an assessment stand for.
struct CellDefaults {
  HandlingCode handling = HandlingCode::restricted;
};

/// One cell while it is read. Functions below return what it holds, and report what it should not hold.
struct ReadCell {
  std::string_view text;
  Location where;
  NumberStyle numbers;  ///< of the table
  CellDefaults defaults;
  Problems& problems;

  void report(const Sentence& message) const { problems.error(message, where); }
};

/// That a column which every row must state has an empty cell.
Sentence empty_cell(std::string_view column);

/// The number in the cell; nullopt when it is empty, or is no number, which is reported.
std::optional<double> read_number(const ReadCell& cell);

/// A whole number; 0 when it is none, which is reported.
int read_whole_number(const ReadCell& cell);

/// Words parted by spaces.
std::vector<std::string> read_list(const ReadCell& cell);
std::string write_list(const std::vector<std::string>& words);

/// The handling code in the cell, the default when it is empty.
HandlingCode read_handling(const ReadCell& cell);
std::string write_handling(HandlingCode code, const CellDefaults& defaults);

}  // namespace socta
