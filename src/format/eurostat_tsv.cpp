#include "format/eurostat_tsv.h"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/message_text.h"
#include "format/observed_value.h"
#include "format/row_filter.h"

namespace socta {
namespace {

/// Splits into `parts`, whose memory is used again; each part without the spaces around it.
void split(std::string_view text, char separator, std::vector<std::string_view>& parts) {
  parts.clear();
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

struct Header {
  std::vector<std::string> dimensions;
  std::vector<Period> periods;
};

// Far more than any published table has; a hostile line must not fill the memory.
constexpr std::ptrdiff_t kMostPeriods = 10'000;
constexpr std::ptrdiff_t kMostDimensions = 100;

std::ptrdiff_t count_of(std::string_view text, char c) { return std::count(text.begin(), text.end(), c); }

/// One line at a time, without its LF or CRLF.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  bool next(std::string_view& line) {
    if (rest_.empty()) return false;
    const auto end = rest_.find('\n');
    line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++row_;
    return true;
  }

  std::size_t row() const { return row_; }

 private:
  std::string_view rest_;
  std::size_t row_ = 0;
};

class Reader {
 public:
  Reader(std::string_view name, Problems& problems) : name_(name), problems_(problems) {}

  bool read_header(std::string_view line) {
    if (count_of(line, '\t') > kMostPeriods || count_of(line, ',') > kMostDimensions) {
      problems_.error("the header has too many periods or dimensions", at(1, 1));
      return false;
    }
    split(line, '\t', cells_);
    const auto backslash = cells_[0].find('\\');
    if (backslash == std::string_view::npos) {
      problems_.error(
          in_quotes(cells_[0]) + " does not name the dimensions as \"freq,unit,geo\\TIME_PERIOD\" does",
          at(1, 1));
      return false;
    }
    split(cells_[0].substr(0, backslash), ',', values_);
    header_.dimensions.assign(values_.begin(), values_.end());
    return read_periods();
  }

  RawObservations read_rows(Lines& lines, RowFilter& filter) {
    std::string_view line;
    while (lines.next(line) && !problems_.full())
      if (!trimmed(line).empty() && result_.values.size() <= kMostObservations)
        read_row(line, lines.row(), filter);
    if (result_.values.size() > kMostObservations) report_too_many(name_, problems_);
    filter.report_unused(problems_);
    return std::move(result_);
  }

  const std::vector<std::string>& dimensions() const { return header_.dimensions; }

 private:
  Location at(std::size_t row, std::size_t column) const {
    return {.file = std::string(name_), .row = row, .column = column};
  }

  bool read_periods() {
    bool clean = true;
    for (std::size_t i = 1; i < cells_.size(); ++i) {
      const auto period = parse_period(cells_[i]);
      if (period) {
        header_.periods.push_back(*period);
        extend(result_.covered, *period);
        continue;
      }
      problems_.error(Sentence("not_a_period", "{value} is not a period", {quoted("value", cells_[i])}),
                      at(1, i + 1));
      clean = false;
    }
    if (cells_.size() == 1)
      problems_.error(Sentence("header_no_period", "the header has no period"), at(1, 1));
    return clean && cells_.size() > 1;
  }

  void read_row(std::string_view line, std::size_t row, RowFilter& filter) {
    if (!has_all_cells(line, row)) return;
    split(line, '\t', cells_);
    if (!has_all_dimensions(row)) return;
    split(cells_[0], ',', values_);
    if (!filter.keeps(values_)) return;
    RawObservation observation{.dimensions = {}, .period = {}, .value = {}, .row = row};
    for (std::size_t i = 0; i < values_.size(); ++i)
      observation.dimensions.emplace(header_.dimensions[i], values_[i]);
    for (std::size_t i = 1; i < cells_.size(); ++i) read_value(observation, i);
  }

  bool has_all_cells(std::string_view line, std::size_t row) {
    const auto values = static_cast<std::size_t>(count_of(line, '\t'));
    if (values == header_.periods.size()) return true;
    problems_.error(Sentence("row_width", "the row has {values} values, the header {periods} periods",
                             {counted("values", values), counted("periods", header_.periods.size())}),
                    at(row, std::min(values, header_.periods.size()) + 1));
    return false;
  }

  bool has_all_dimensions(std::size_t row) {
    const auto dimensions = static_cast<std::size_t>(count_of(cells_[0], ',')) + 1;
    if (dimensions == header_.dimensions.size()) return true;
    problems_.error(in_quotes(cells_[0]) + " has " + std::to_string(dimensions) +
                        " dimensions, the header names " + std::to_string(header_.dimensions.size()),
                    at(row, 1));
    return false;
  }

  void read_value(RawObservation& observation, std::size_t column) {
    observation.period = header_.periods[column - 1];
    const auto value = parse_observed_value(cells_[column], NumberStyle::plain);
    if (value) {
      observation.value = *value;
      result_.values.push_back(observation);
      return;
    }
    auto where = at(observation.row, column + 1);
    where.field = to_string(observation.period);
    problems_.error(Sentence("not_a_value", "{value} is not a value", {quoted("value", cells_[column])}),
                    where);
  }

  std::string_view name_;
  Problems& problems_;
  Header header_;
  RawObservations result_;
  std::vector<std::string_view> cells_;   // of the line being read
  std::vector<std::string_view> values_;  // dimension values in its first cell
};

}  // namespace

RawObservations read_eurostat_tsv(std::string_view bytes, std::string_view name,
                                  const ObservationFilters& filters, std::optional<Encoding> encoding,
                                  Problems& problems) {
  const auto text = decode_text(bytes, encoding, name, problems);
  if (!text) return {};
  Lines lines(*text);
  Reader reader(name, problems);
  std::string_view line;
  if (!lines.next(line)) {
    problems.error(Sentence("file_empty", "the file is empty"), {.file = std::string(name)});
    return {};
  }
  if (!reader.read_header(line)) return {};
  const auto errors_before = problems.list().size();
  RowFilter filter(filters, reader.dimensions(), {.file = std::string(name), .row = 1}, problems);
  if (problems.list().size() != errors_before) return {};
  return reader.read_rows(lines, filter);
}

}  // namespace socta
