#include "format/csv_reader.h"
#include "format/csv_writer.h"
#include "require.h"

namespace socta {
namespace {

// Rows may begin on other lines after writing: only names and cells must be the same.
bool same_cells(const Table& a, const Table& b) {
  if (a.header != b.header || a.rows.size() != b.rows.size()) return false;
  for (std::size_t i = 0; i < a.rows.size(); ++i)
    if (a.rows[i].cells != b.rows[i].cells) return false;
  return true;
}

void check(std::string_view bytes) {
  Problems problems;
  const auto table = read_csv(bytes, "fuzz.csv", {}, problems);
  for (const auto& row : table.rows) require(row.cells.size() == table.header.size());
  if (problems.has_errors()) return;
  const auto written = write_csv(table);
  Problems none;
  const auto again = read_csv(written, "fuzz.csv", {}, none);
  require(none.list().empty());
  require(same_cells(table, again));
  require(write_csv(again) == written);
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  socta::check(socta::as_text(data, size));
  return 0;
}
