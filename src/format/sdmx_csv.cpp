#include "format/sdmx_csv.h"

#include <algorithm>
#include <array>
#include <string>

#include "format/csv_reader.h"
#include "format/observation_table.h"

namespace socta {
namespace {

constexpr std::array<std::string_view, 7> kStructureColumns = {
    "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE", "TIME_PERIOD"};

bool is_structure(std::string_view column) {
  return std::find(kStructureColumns.begin(), kStructureColumns.end(), column) != kStructureColumns.end();
}

void cut_label(std::string& text) {
  const auto colon = text.find(": ");
  if (colon != std::string::npos) text.resize(colon);
}

/// Leaves the codes where header and cells are written as "code: label".
void cut_labels(Table& table) {
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    if (table.header[column].find(": ") == std::string::npos) continue;
    cut_label(table.header[column]);
    for (auto& row : table.rows) cut_label(row.cells[column]);
  }
}

std::optional<std::size_t> flag_column(const Table& table) {
  const auto flag = column_of(table, "OBS_FLAG");
  return flag ? flag : column_of(table, "OBS_STATUS");
}

ObservationColumns columns_of(const Table& table, std::size_t value, std::size_t period) {
  ObservationColumns columns{.value = value, .periods = {.period = period}, .flag = flag_column(table)};
  for (std::size_t i = 0; i < value; ++i)
    if (!is_structure(table.header[i])) columns.dimensions.push_back(i);
  return columns;
}

}  // namespace

RawObservations read_sdmx_csv(std::string_view bytes, std::string_view name,
                              const ObservationFilters& filters, std::optional<Encoding> encoding,
                              Problems& problems) {
  auto table = read_csv(bytes, name, {.encoding = encoding}, problems);
  if (table.header.empty()) return {};
  cut_labels(table);
  const auto value = required_column(table, "OBS_VALUE", problems);
  const auto period = required_column(table, "TIME_PERIOD", problems);
  if (!value || !period) return {};
  // SDMX writes a missing value as the XML double NaN.
  for (auto& row : table.rows)
    if (row.cells[*value] == "NaN") row.cells[*value].clear();
  return read_observation_rows(table, columns_of(table, *value, *period), filters, NumberStyle::plain,
                               problems);
}

}  // namespace socta
