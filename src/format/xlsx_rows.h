#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "format/xlsx_workbook.h"

namespace socta {

/// A cell that is there; a sheet stores no others.
struct XlsxCell {
  std::size_t column = 0;  ///< from 1
  std::string text;  ///< numbers in shortest form, dates as ISO text, "TRUE" or "FALSE", errors as "#N/A"
};

struct XlsxRow {
  std::size_t row = 0;  ///< from 1
  std::vector<XlsxCell> cells;
};

/// The rows of a sheet's XML one after another, so that neither the whole tree nor the whole grid is ever in
/// memory. `sheet_xml` must have passed check_xml_text; it and the workbook must outlive this.
class XlsxRows {
 public:
  XlsxRows(std::string_view sheet_xml, const XlsxWorkbook& workbook, std::string_view table_name,
           Problems& problems);

  /// The next row that the sheet stores; false at the end or after damage that cannot be passed over. A cell
  /// that cannot be read is an error with row and column and left out.
  bool next(XlsxRow& row);

 private:
  bool next_element(std::string_view& element);
  bool begin_row(const pugi::xml_node& node, XlsxRow& row);
  void read_cell(const pugi::xml_node& node, XlsxRow& row);
  void cell_text(const pugi::xml_node& node, const Location& where, std::string& text);
  void shared_text(std::string_view index, const Location& where, std::string& text);
  void number_cell_text(const pugi::xml_node& node, std::string_view value, const Location& where,
                        std::string& text);
  bool damaged(const std::string& what, std::size_t row);

  std::string_view xml_;
  const XlsxWorkbook& workbook_;
  std::string name_;
  Problems& problems_;
  std::size_t position_ = 0;
  std::size_t last_row_ = 0;
};

}  // namespace socta
