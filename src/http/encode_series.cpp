#include "http/encode_series.h"

#include <nlohmann/json.hpp>

#include "http/encode_assessment.h"
#include "http/encode_problem.h"
#include "http/known_member.h"
#include "http/series_words.h"

namespace socta {

using nlohmann::json;

namespace {

enum class When { in_reference, later };

void set_text(json& out, const char* name, const Text& text) {
  if (!text.empty()) out[name] = encode(text);
}

json encode_observation(const Observation& observation, When when) {
  json out = {{"period", to_string(observation.period)}};
  const ObservedValue& value = observation.value;
  if (value.is_exact()) {
    out["value"] = *value.low;
  } else {
    if (value.low) out["low"] = *value.low;
    if (value.high) out["high"] = *value.high;
  }
  set_known(out, "flag", value.flag);
  if (when == When::later) out["later"] = true;
  return out;
}

json encode_reading(const SeriesReading& reading) {
  json out = {{"file", reading.file},
              {"format", std::string(word_in(kSeriesFormats, reading.format))},
              {"header_row", reading.header_row},
              {"combine", std::string(word_in(kCombines, reading.combine))},
              {"absent", std::string(word_in(kAbsents, reading.absent))}};
  set_known(out, "sheet", reading.sheet);
  set_known(out, "encoding", reading.encoding);
  set_known(out, "separator", reading.separator);
  set_known(out, "decimal", reading.decimal);
  set_known(out, "period_column", reading.period_column);
  set_known(out, "year_column", reading.year_column);
  set_known(out, "month_column", reading.month_column);
  set_known(out, "quarter_column", reading.quarter_column);
  set_known(out, "value_column", reading.value_column);
  if (!reading.filters.empty()) out["filters"] = reading.filters;
  if (reading.sum_to) out["sum_to"] = std::string(word_in(kSumTos, *reading.sum_to));
  return out;
}

json encode_normaliser(const Normaliser& normaliser) {
  json out = {{"kind", std::string(word_in(kNormalisers, normaliser.kind))}};
  if (normaliser.kind == NormaliserKind::goalposts) {
    out["low"] = normaliser.low;
    out["high"] = normaliser.high;
    out["curve"] = std::string(word_in(kCurves, normaliser.curve));
  }
  if (normaliser.kind != NormaliserKind::piecewise) return out;
  out["thresholds"] = json::array();
  for (const auto& [value, score] : normaliser.thresholds)
    out["thresholds"].push_back({{"value", value}, {"score", score}});
  return out;
}

json encode_feed(const SeriesFeed& feed) {
  return {{"item", feed.item},
          {"indicator", feed.indicator},
          {"measure", std::string(word_in(kMeasures, feed.measure))},
          {"direction", std::string(word_in(kDirections, feed.direction))},
          {"normaliser", encode_normaliser(feed.normaliser)},
          {"weight", feed.weight}};
}

json encode_source(const SeriesSource& source) {
  json out = json::object();
  set_known(out, "publisher", source.publisher);
  set_text(out, "title", source.title);
  set_text(out, "licence", source.licence);
  set_known(out, "retrieved", source.retrieved);
  set_text(out, "note", source.note);
  return out;
}

}  // namespace

json encode_summary(const SeriesView& view) {
  json out = {{"code", view.series.code},
              {"name", encode(view.series.name)},
              {"area", view.series.area},
              {"publisher", view.series.source.publisher},
              {"file", view.series.reading.file},
              {"handling", std::string(to_string(view.series.handling))},
              {"observations", view.stored.observations},
              {"feeds", view.series.feeds.size()}};
  set_text(out, "unit", view.series.unit);
  set_known(out, "first", view.stored.first_period);
  set_known(out, "last", view.stored.last_period);
  if (view.last_value) out["last_value"] = *view.last_value;
  return out;
}

json encode(const SeriesView& view) {
  json out = {{"summary", encode_summary(view)},
              {"version", view.version},
              {"source", encode_source(view.series.source)},
              {"reading", encode_reading(view.series.reading)},
              {"feeds", json::array()},
              {"observations", json::array()}};
  set_known(out, "scheme", view.series.scheme);
  set_known(out, "grade", view.series.grade);
  for (const SeriesFeed& feed : view.series.feeds) out["feeds"].push_back(encode_feed(feed));
  for (const Observation& observation : view.series.observations)
    out["observations"].push_back(encode_observation(observation, When::in_reference));
  for (const Observation& observation : view.series.later)
    out["observations"].push_back(encode_observation(observation, When::later));
  return out;
}

json encode(const SeriesOutcome& outcome, Language language) {
  json out = {{"saved", outcome.saved},
              {"replaces", outcome.replaces},
              {"problems", encode(outcome.problems, language)},
              {"observations", json::array()}};
  for (const Observation& observation : outcome.observations)
    out["observations"].push_back(encode_observation(observation, When::in_reference));
  return out;
}

json encode(const FileLook& look, Language language) {
  constexpr const char* kKinds[] = {"text", "number", "period"};
  json out = {{"file", look.reading.file},
              {"size", look.size},
              {"reading", encode_reading(look.reading)},
              {"sheets", look.sheets},
              {"columns", json::array()},
              {"rows", look.rows},
              {"row_count", look.row_count},
              {"problems", encode(look.problems, language)}};
  for (const LookColumn& column : look.columns)
    out["columns"].push_back({{"name", column.name},
                              {"values", column.values},
                              {"kind", kKinds[static_cast<std::size_t>(column.kind)]}});
  return out;
}

}  // namespace socta
