#include "format/statistics_toml.h"

#include "domain/message_text.h"
#include "format/assessment_keys.h"
#include "format/assessment_toml.h"
#include "format/methodology_parts.h"
#include "format/methodology_words.h"
#include "format/statistics_path.h"
#include "format/toml_values.h"

namespace socta {
namespace {

/// One [[series]] while it is read.
struct SeriesTable {
  const TomlValue& table;
  std::string path;  ///< "series[2]"
  Problems& problems;

  void report(const std::string& field, std::string message) const {
    problems.error(std::move(message), {"", 0, 0, path + "." + field});
  }
};

std::optional<std::vector<std::string>> filter_values(const TomlValue& value) {
  if (value.kind == TomlKind::string) return std::vector<std::string>{value.string};
  if (value.kind != TomlKind::array || value.elements.empty()) return std::nullopt;
  std::vector<std::string> values;
  for (const TomlValue& element : value.elements) {
    if (element.kind != TomlKind::string) return std::nullopt;
    values.push_back(element.string);
  }
  return values;
}

void read_filters(const SeriesTable& series, SeriesReading& reading) {
  const TomlValue* filters = series.table.find("filters");
  if (!filters) return;
  if (filters->kind != TomlKind::table)
    return series.report("filters", "Expected a table such as { geo = \"RS\" }.");
  for (const TomlMember& member : filters->members) {
    if (auto values = filter_values(member.value)) {
      reading.filters.emplace(member.key, std::move(*values));
    } else {
      series.report("filters", "The filter " + in_quotes(member.key) +
                                   " must be a string or a list of strings, at least one.");
    }
  }
}

void read_shares(const SeriesTable& series, std::map<std::string, double>& shares) {
  const TomlValue* table = series.table.find("seasonal_shares");
  if (!table) return;
  if (table->kind != TomlKind::table)
    return series.report("seasonal_shares", "Expected a table such as { Q1 = 0.22 }.");
  for (const TomlMember& member : table->members) {
    if (member.value.kind == TomlKind::number || member.value.kind == TomlKind::integer) {
      shares.emplace(member.key, member.value.number);
    } else {
      series.report("seasonal_shares", "The share of " + in_quotes(member.key) + " must be a number.");
    }
  }
}

std::optional<PeriodKind> sum_to_in(const TomlValue& table) {
  if (!table.find("sum_to")) return std::nullopt;
  return word_in(table, "sum_to", kSumToWords, PeriodKind::year);
}

void read_columns(const TomlValue& table, SeriesReading& reading) {
  reading.period_column = string_in(table, "period_column");
  reading.year_column = string_in(table, "year_column");
  reading.month_column = string_in(table, "month_column");
  reading.quarter_column = string_in(table, "quarter_column");
  reading.value_column = string_in(table, "value_column");
}

SeriesReading reading_of(const SeriesTable& series) {
  const TomlValue& table = series.table;
  SeriesReading reading;
  reading.file = string_in(table, "file");
  if (const std::string fault = statistics_path_fault(reading.file); !fault.empty())
    series.report("file", fault);
  reading.format = word_in(table, "format", kSeriesFormatWords, reading.format);
  reading.sheet = string_in(table, "sheet");
  reading.header_row = static_cast<std::size_t>(integer_in(table, "header_row", 1));
  reading.encoding = string_in(table, "encoding");
  reading.separator = string_in(table, "separator");
  reading.decimal = string_in(table, "decimal");
  read_columns(table, reading);
  read_filters(series, reading);
  reading.combine = word_in(table, "combine", kCombineWords, reading.combine);
  reading.absent = word_in(table, "absent", kAbsentWords, reading.absent);
  reading.sum_to = sum_to_in(table);
  return reading;
}

SeriesSource source_of(const TomlValue& table, std::string_view language) {
  return {string_in(table, "publisher"), text_in(table, "title", language),
          text_in(table, "licence", language), string_in(table, "retrieved"),
          text_in(table, "note", language)};
}

SeriesFeed feed_of(const TomlValue& table, const std::string& path, Problems& problems) {
  SeriesFeed feed;
  feed.item = string_in(table, "item");
  feed.indicator = string_in(table, "indicator");
  feed.measure = word_in(table, "measure", kMeasureWords, feed.measure);
  if (table.find("normaliser"))
    feed.normaliser = normaliser_of(table_in(table, "normaliser"), path + ".normaliser", problems);
  feed.direction = word_in(table, "direction", kDirectionWords, feed.direction);
  feed.weight = number_in(table, "weight", feed.weight);
  return feed;
}

Series one_series(const SeriesTable& from, const Assessment& assessment) {
  const TomlValue& table = from.table;
  Series series;
  series.code = string_in(table, "code");
  series.name = text_in(table, "name", plain_language(assessment));
  series.area = string_in(table, "area");
  series.unit = text_in(table, "unit", plain_language(assessment));
  series.source = source_of(table_in(table, "source"), plain_language(assessment));
  series.scheme = string_in(table, "scheme");
  series.grade = string_in(table, "grade");
  series.handling = word_in(table, "handling", kHandlingWords, assessment.handling_default);
  series.denominator = string_in(table, "denominator");
  series.per = number_in(table, "per", series.per);
  read_shares(from, series.seasonal_shares);
  series.reading = reading_of(from);
  std::size_t number = 0;
  for (const TomlValue& feed : elements_in(table, "feed"))
    series.feeds.push_back(
        feed_of(feed, from.path + ".feed[" + std::to_string(++number) + "]", from.problems));
  return series;
}

}  // namespace

std::vector<Series> series_of(const TomlValue& root, const Assessment& assessment, Problems& problems) {
  std::vector<Series> series;
  for (const TomlValue& table : elements_in(root, "series"))
    series.push_back(
        one_series({table, "series[" + std::to_string(series.size() + 1) + "]", problems}, assessment));
  return series;
}

std::vector<Series> read_statistics_toml(std::string_view bytes, const Assessment& assessment) {
  constexpr std::string_view kFile = "statistics.toml";
  Problems problems;
  std::vector<Series> series;
  if (const auto root = read_toml_document(bytes, kFile, statistics_format(), problems)) {
    Problems keys;
    series = series_of(*root, assessment, keys);
    append_placed(keys, *root, kFile, problems);
  }
  problems.throw_if_errors();
  return series;
}

}  // namespace socta
