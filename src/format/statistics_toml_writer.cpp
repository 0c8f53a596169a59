#include "format/assessment_keys.h"
#include "format/assessment_toml.h"
#include "format/methodology_sections.h"
#include "format/methodology_words.h"
#include "format/number_text.h"
#include "format/statistics_toml.h"
#include "format/toml_strings.h"
#include "format/toml_writer.h"

namespace socta {
namespace {

void write_stated(std::string_view key, const std::string& value, TomlWriter& out) {
  if (!value.empty()) out.string(key, value);
}

void write_filters(const SeriesReading& reading, TomlWriter& out) {
  TomlInline table;
  for (const auto& [column, values] : reading.filters)
    table.add(toml_key(column), values.size() == 1 ? toml_string(values[0]) : toml_strings(values));
  if (!reading.filters.empty()) out.line("filters", table.str());
}

void write_columns(const SeriesReading& reading, TomlWriter& out) {
  write_stated("period_column", reading.period_column, out);
  write_stated("year_column", reading.year_column, out);
  write_stated("month_column", reading.month_column, out);
  write_stated("quarter_column", reading.quarter_column, out);
  write_stated("value_column", reading.value_column, out);
}

void write_reading(const SeriesReading& reading, TomlWriter& out) {
  const SeriesReading defaults;
  out.string("file", reading.file);
  out.string("format", word_of(reading.format, kSeriesFormatWords));
  write_stated("sheet", reading.sheet, out);
  if (reading.header_row != defaults.header_row) out.line("header_row", std::to_string(reading.header_row));
  write_stated("encoding", reading.encoding, out);
  write_stated("separator", reading.separator, out);
  write_stated("decimal", reading.decimal, out);
  write_columns(reading, out);
  write_filters(reading, out);
  if (reading.combine != defaults.combine) out.string("combine", word_of(reading.combine, kCombineWords));
  if (reading.absent != defaults.absent) out.string("absent", word_of(reading.absent, kAbsentWords));
  if (reading.sum_to) out.string("sum_to", word_of(*reading.sum_to, kSumToWords));
}

void write_source(const SeriesSource& source, std::string_view language, TomlWriter& out) {
  TomlInline table;
  table.add("publisher", toml_string(source.publisher));
  const auto add = [&table](std::string_view key, const std::string& value) {
    if (!value.empty()) table.add(key, toml_string(value));
  };
  const auto add_text = [&](std::string_view key, const Text& value) {
    if (!value.empty()) table.add(key, toml_text(value, language));
  };
  add_text("title", source.title);
  add_text("licence", source.licence);
  add("retrieved", source.retrieved);
  add_text("note", source.note);
  out.line("source", table.str());
}

void write_shares(const Series& series, TomlWriter& out) {
  TomlInline table;
  for (const auto& [part, share] : series.seasonal_shares) table.add(toml_key(part), number_text(share));
  if (!series.seasonal_shares.empty()) out.line("seasonal_shares", table.str());
}

void write_denominator(const Series& series, TomlWriter& out) {
  write_stated("denominator", series.denominator, out);
  if (series.per != Series().per) out.number("per", series.per);
}

void write_feed(const SeriesFeed& feed, TomlWriter& out) {
  const SeriesFeed defaults;
  out.header("[[series.feed]]");
  out.string("item", feed.item);
  out.string("indicator", feed.indicator);
  out.string("measure", word_of(feed.measure, kMeasureWords));
  if (feed.normaliser != defaults.normaliser) out.line("normaliser", toml_normaliser(feed.normaliser));
  if (feed.direction != defaults.direction) out.string("direction", word_of(feed.direction, kDirectionWords));
  if (feed.weight != defaults.weight) out.number("weight", feed.weight);
}

void write_series(const Series& series, const Assessment& assessment, TomlWriter& out) {
  out.header("[[series]]");
  out.string("code", series.code);
  out.text("name", series.name, plain_language(assessment));
  write_stated("area", series.area, out);
  if (!series.unit.empty()) out.text("unit", series.unit, plain_language(assessment));
  write_reading(series.reading, out);
  write_shares(series, out);
  write_denominator(series, out);
  write_source(series.source, plain_language(assessment), out);
  write_stated("scheme", series.scheme, out);
  write_stated("grade", series.grade, out);
  if (series.handling != assessment.handling_default) out.string("handling", to_string(series.handling));
  for (const SeriesFeed& feed : series.feeds) write_feed(feed, out);
}

}  // namespace

std::string write_statistics_toml(const Assessment& assessment) {
  if (assessment.series.empty()) return "";
  TomlWriter out;
  out.string("format", statistics_format().name);
  out.line("version", std::to_string(statistics_format().version));
  for (const Series& series : assessment.series) write_series(series, assessment, out);
  return out.str();
}

}  // namespace socta
