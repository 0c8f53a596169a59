#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "format/xlsx_date.h"
#include "format/zip_archive.h"

namespace socta {

struct XlsxSheet {
  std::string name;
  std::string part;  ///< inside the archive
};

/// What a sheet's cells refer to.
struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets;
  DateSystem dates = DateSystem::from_1900;
  std::vector<std::string> shared_strings;
  std::vector<bool> style_is_date;  ///< by the cell's style number
};

/// The list of sheets alone; empty, with an error, when the archive is no workbook.
std::vector<XlsxSheet> list_sheets(ZipArchive& archive, std::string_view file, Problems& problems);

/// All of it; nullopt after an error.
std::optional<XlsxWorkbook> read_workbook(ZipArchive& archive, std::string_view file, Problems& problems);

}  // namespace socta
