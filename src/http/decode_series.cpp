#include "http/decode_series.h"

#include "http/handler_input.h"
#include "http/series_words.h"

namespace socta {
namespace {

constexpr TextRule kWords{.most = 2000, .lines = Lines::one, .blank = Blank::accepted};
constexpr std::int64_t kMostHeaderRow = 1000;

std::string text_in(JsonFields& fields, std::string_view name) {
  return fields.optional_text(name, kWords).value_or("");
}

void read_columns(JsonFields& given, SeriesReading& reading) {
  reading.period_column = text_in(given, "period_column");
  reading.year_column = text_in(given, "year_column");
  reading.month_column = text_in(given, "month_column");
  reading.quarter_column = text_in(given, "quarter_column");
  reading.value_column = text_in(given, "value_column");
}

void read_filters(JsonFields& given, SeriesReading& reading) {
  JsonFields* filters = given.object("filters");
  if (filters == nullptr) return;
  for (const std::string& column : filters->names())
    if (auto values = filters->texts(column, kWords); !values.empty())
      reading.filters[column] = std::move(values);
}

Normaliser normaliser_in(JsonFields& fields) {
  Normaliser normaliser;
  JsonFields* given = fields.object("normaliser");
  if (given == nullptr) return normaliser;
  normaliser.kind = enumerator<NormaliserKind>(kNormalisers, given->word("kind", kNormalisers));
  normaliser.low = given->optional_number("low").value_or(normaliser.low);
  normaliser.high = given->optional_number("high").value_or(normaliser.high);
  normaliser.curve = enumerator<GoalpostCurve>(kCurves, given->optional_word("curve", kCurves).value_or(""));
  for (JsonFields* threshold : given->objects("thresholds", 100))
    normaliser.thresholds.emplace_back(threshold->number("value"), threshold->number("score"));
  return normaliser;
}

SeriesFeed feed_in(JsonFields& given) {
  SeriesFeed feed{.item = given.text("item"), .indicator = given.text("indicator")};
  feed.measure = enumerator<Measure>(kMeasures, given.optional_word("measure", kMeasures).value_or(""));
  feed.direction =
      enumerator<Direction>(kDirections, given.optional_word("direction", kDirections).value_or(""));
  feed.normaliser = normaliser_in(given);
  feed.weight = given.optional_number("weight", {0, 1e6}).value_or(1);
  return feed;
}

Text by_language_in(JsonFields& fields, std::string_view key) {
  return optional_text_by_language(fields, key).value_or(Text{});
}

SeriesSource source_in(JsonFields& fields) {
  JsonFields* given = fields.object("source");
  if (given == nullptr) return {};
  return {.publisher = text_in(*given, "publisher"),
          .title = by_language_in(*given, "title"),
          .licence = by_language_in(*given, "licence"),
          .retrieved = text_in(*given, "retrieved"),
          .note = by_language_in(*given, "note")};
}

}  // namespace

SeriesReading reading_in(JsonFields& fields) {
  SeriesReading reading;
  JsonFields* given = fields.object("reading");
  if (given == nullptr) {
    fields.problem("reading", "is needed.");
    return reading;
  }
  reading.file = given->text("file", kWords);
  reading.format =
      enumerator<SeriesFormat>(kSeriesFormats, given->optional_word("format", kSeriesFormats).value_or(""));
  reading.sheet = text_in(*given, "sheet");
  reading.header_row =
      static_cast<std::size_t>(given->optional_integer("header_row", {1, kMostHeaderRow}).value_or(1));
  reading.encoding = text_in(*given, "encoding");
  reading.separator = text_in(*given, "separator");
  reading.decimal = text_in(*given, "decimal");
  read_columns(*given, reading);
  read_filters(*given, reading);
  reading.combine = enumerator<Combine>(kCombines, given->optional_word("combine", kCombines).value_or(""));
  reading.absent = enumerator<Absent>(kAbsents, given->optional_word("absent", kAbsents).value_or(""));
  if (const auto sum_to = given->optional_word("sum_to", kSumTos))
    reading.sum_to = enumerator<PeriodKind>(kSumTos, *sum_to);
  return reading;
}

Series series_in(JsonFields& fields) {
  Series series;
  series.name = by_language_in(fields, "name");
  if (series.name.empty()) fields.problem("name", "is needed.");
  series.area = text_in(fields, "area");
  series.unit = by_language_in(fields, "unit");
  series.source = source_in(fields);
  series.scheme = text_in(fields, "scheme");
  series.grade = text_in(fields, "grade");
  series.handling = optional_handling(fields, "handling").value_or(HandlingCode::restricted);
  series.reading = reading_in(fields);
  for (JsonFields* feed : fields.objects("feeds", 1000)) series.feeds.push_back(feed_in(*feed));
  return series;
}

}  // namespace socta
