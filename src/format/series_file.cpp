#include "format/series_file.h"

#include <algorithm>
#include <optional>
#include <string>

#include "format/csv_reader.h"
#include "format/eurostat_tsv.h"
#include "format/foreign_file.h"
#include "format/observation_table.h"
#include "format/sdmx_csv.h"
#include "format/series_observations.h"
#include "format/xlsx_reader.h"

namespace socta {
namespace {

std::optional<char> separator_of(const SeriesReading& reading, Problems& problems) {
  const auto& name = reading.separator;
  if (name == "comma") return ',';
  if (name == "semicolon") return ';';
  if (name == "tab") return '\t';
  if (!name.empty())
    problems.error("the separator \"" + name + "\" is not comma, semicolon or tab", {.file = reading.file});
  return std::nullopt;
}

std::optional<Encoding> encoding_of(const SeriesReading& reading, Problems& problems) {
  const auto encoding = parse_encoding(reading.encoding);
  if (!encoding && !reading.encoding.empty())
    problems.error(
        "the encoding \"" + reading.encoding + "\" is not utf-8, utf-16, windows-1250 or windows-1251",
        {.file = reading.file});
  return encoding;
}

std::size_t rows_above_header(const SeriesReading& reading) {
  return reading.header_row == 0 ? 0 : reading.header_row - 1;
}

RawObservations read_raw(std::string_view bytes, const SeriesReading& reading, Problems& problems) {
  switch (reading.format) {
    case SeriesFormat::eurostat:
      return read_eurostat_tsv(bytes, reading.file, reading.filters, encoding_of(reading, problems),
                               problems);
    case SeriesFormat::sdmx_csv:
      return read_sdmx_csv(bytes, reading.file, reading.filters, encoding_of(reading, problems), problems);
    case SeriesFormat::table:
      break;
  }
  const auto table = read_series_table(bytes, reading, problems);
  if (table.header.empty()) return {};
  return read_observation_table(table, reading, problems);
}

}  // namespace

bool is_workbook(std::string_view file) {
  constexpr std::string_view kEnding = ".xlsx";
  return file.size() >= kEnding.size() &&
         std::equal(kEnding.begin(), kEnding.end(), file.end() - kEnding.size(), [](char expected, char c) {
           return expected == (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
         });
}

Table read_series_table(std::string_view bytes, const SeriesReading& reading, Problems& problems) {
  if (refuse_foreign_file(bytes, reading.file, problems)) return {};
  if (is_workbook(reading.file))
    return read_xlsx(bytes, reading.file, {.sheet = reading.sheet, .header_row = reading.header_row},
                     problems);
  const CsvOptions options{.separator = separator_of(reading, problems),
                           .encoding = encoding_of(reading, problems),
                           .preamble_rows = rows_above_header(reading)};
  return read_csv(bytes, reading.file, options, problems);
}

std::vector<Observation> read_series(std::string_view bytes, const SeriesReading& reading,
                                     Problems& problems) {
  if (refuse_foreign_file(bytes, reading.file, problems)) return {};
  return series_observations(read_raw(bytes, reading, problems), reading, reading.file, problems);
}

}  // namespace socta
