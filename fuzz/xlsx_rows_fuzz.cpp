#include "format/xlsx_rows.h"

#include "format/xml_part.h"
#include "require.h"

// The XML of a sheet without the archive around it, whose checksums would stop nearly every mutation.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const auto xml = socta::as_text(data, size);
  socta::Problems problems;
  if (!socta::check_xml_text(xml, {}, problems)) return 0;
  const socta::XlsxWorkbook workbook{
      .sheets = {}, .shared_strings = {"zero", "one"}, .style_is_date = {false, true}};
  socta::XlsxRows rows(xml, workbook, "fuzz.xlsx", problems);
  socta::XlsxRow row;
  std::size_t last = 0;
  while (rows.next(row)) {
    socta::require(row.row > last);
    last = row.row;
    for (const auto& cell : row.cells) socta::require(cell.column >= 1 && cell.column <= 16384);
  }
  return 0;
}
