#include "format/xlsx_reader.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const auto bytes = socta::as_text(data, size);
  socta::Problems problems;
  const socta::XlsxOptions options{.zip_limits = {.unpacked_bytes = std::size_t{8} << 20}};
  const auto table = socta::read_xlsx(bytes, "fuzz.xlsx", options, problems);
  for (const auto& row : table.rows) socta::require(row.cells.size() == table.header.size());
  socta::require(!table.header.empty() || problems.has_errors());
  socta::xlsx_sheet_names(bytes, "fuzz.xlsx", problems);
  return 0;
}
