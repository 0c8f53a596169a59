#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "format/table.h"
#include "format/zip_archive.h"

namespace socta {

struct XlsxOptions {
  std::string sheet{};                        ///< name; empty = by index
  std::size_t sheet_index = 0;                ///< from 0
  std::size_t header_row = 1;                 ///< row of the column names, from 1
  std::vector<std::string> header_columns{};  ///< when given: the header is the first row that has them all
  TableLimits limits{};
  ZipLimits zip_limits{};
};

/// The names of a workbook's sheets in order; empty, with an error in `problems`, when it cannot be read.
std::vector<std::string> xlsx_sheet_names(std::string_view bytes, std::string_view file, Problems& problems);

/// Reads one sheet of an XLSX workbook as a table named "file, sheet". Cells are texts: shared and inline
/// strings, numbers in shortest form, dates and times by their number format as ISO text, TRUE and FALSE,
/// error values ("#N/A"), the stored results of formulas. A merged range has its value in the first cell.
/// Columns go from the first to the last name in the header; rows without any text are left out.
///
/// Every fault is an error in `problems` with row and column: a damaged archive or part, limits exceeded,
/// header names empty or double, cells outside the columns of the header, numbers that cannot be read. The
/// table returned then holds what is right; it has no header when none was found.
Table read_xlsx(std::string_view bytes, std::string_view file, const XlsxOptions& options,
                Problems& problems);

}  // namespace socta
