#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/mark_key.h"
#include "figure/trend_drawing.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kPlotHeight = 160;
constexpr double kUnitLine = 16;

const Series* series_of(const FigureRequest& request) {
  for (const Series& series : request.input.assessment.series)
    if (series.code == request.series && series.handling <= request.level) return &series;
  return nullptr;
}

const TrendResult* trend_of(const FigureRequest& request) {
  for (const TrendResult& trend : request.results.trends)
    if (trend.series == request.series) return &trend;
  return nullptr;
}

double draw_marks_key(FigureSheet& sheet, const TrendDrawing& drawing, double top) {
  const Wording& words = drawing.words;
  const auto dot = [](double radius, Colour colour) {
    return [radius, colour](Svg& svg, const Box& box) {
      svg.circle({box.x + box.width / 2, box.y + box.height / 2}, radius, {colour});
    };
  };
  std::vector<KeyEntry> entries;
  if (drawing.kind == PeriodKind::year) {
    entries.push_back({dot(kTrendDot, Colour::accent), words.say("figure.observation")});
  } else {
    entries.push_back({dot(kTrendDot, Colour::accent), words.say("figure.same_part")});
    entries.push_back({dot(0.7 * kTrendDot, Colour::hatch), words.say("figure.other_parts")});
  }
  const auto& observations = drawing.series.observations;
  if (std::any_of(observations.begin(), observations.end(),
                  [&](const Observation& o) { return o.period.kind != drawing.kind; }))
    entries.push_back({[](Svg& svg, const Box& box) {
                         draw_partial_period(svg, {box.x + box.width / 2, box.y + box.height / 2});
                       },
                       words.say("figure.partial_period")});
  if (std::any_of(drawing.trend.forecasts.begin(), drawing.trend.forecasts.end(), has_interval))
    entries.push_back(
        {[](Svg& svg, const Box& box) {
           const double x = box.x + box.width / 2;
           svg.line({x, box.y - 2}, {x, box.bottom() + 2}, {Colour::accent, 2, 0.8, true});
           svg.circle({x, box.y + box.height / 2}, kTrendDot, {Colour::ground, 1, Colour::accent});
         },
         words.say("figure.forecast")});
  return draw_key(sheet, top, entries);
}

std::string direction_text(const Wording& words, const TrendResult& trend) {
  if (trend.direction == "rising") return words.say("outlook.rising");
  if (trend.direction == "falling") return words.say("outlook.falling");
  return words.say(trend.direction == "unknown" ? "figure.trend_unknown" : "figure.no_clear_trend");
}

std::string title_of(const TrendDrawing& drawing) {
  const Wording& words = drawing.words;
  const Period last = drawing.series.observations.back().period;
  const Language language = words.request.language;
  std::vector<MessageArgument> arguments = {{"name", words.name(drawing.series.name, drawing.series.code)},
                                            {"direction", direction_text(words, drawing.trend)}};
  if (!drawing.trend.same_part_change) return words.say("figure.trend_title", arguments);
  arguments.emplace_back("change", words.signed_percent(*drawing.trend.same_part_change));
  arguments.emplace_back("from", period_text(years_later(last, -1), language));
  arguments.emplace_back("to", period_text(last, language));
  return words.say("figure.trend_title_same_part", arguments);
}

std::string subtitle_of(const TrendDrawing& drawing) {
  const Series& series = drawing.series;
  const Assessment& assessment = drawing.words.request.input.assessment;
  std::string text = drawing.words.say(
      "figure.trend_subtitle",
      {{"area", drawing.words.name(assessment.area_name, assessment.area)},
       {"first", period_text({series.observations.front().period.year}, drawing.words.request.language)},
       {"last", period_text(series.observations.back().period, drawing.words.request.language)},
       {"publisher", series.source.publisher}});
  return text;
}

std::string unit_of(const TrendDrawing& drawing) { return drawing.words.name(drawing.series.unit, ""); }

// The unit of the value axis, in a line of its own above what stands over the plot. Returns its bottom.
double draw_unit(FigureSheet& sheet, const TrendDrawing& drawing) {
  const std::string unit = unit_of(drawing);
  if (unit.empty()) return sheet.top();
  const auto line = wrapped(unit, sheet.right() - sheet.left(), kSmallPx, FontWeight::regular, 1);
  sheet.svg().text({sheet.left(), sheet.top() + kSmallPx}, line,
                   {kSmallPx, FontWeight::regular, Colour::quiet});
  return sheet.top() + kUnitLine;
}

FigureData data_of(const TrendDrawing& drawing) {
  const Wording& words = drawing.words;
  const std::string unit = unit_of(drawing);
  FigureData data{{words.say("figure.period"),
                   words.say("figure.value") + (unit.empty() ? "" : " (" + unit + ")"),
                   words.say("figure.basis")}};
  const Language language = words.request.language;
  for (const Observation& observation : drawing.series.observations)
    data.rows.push_back({period_text(observation.period, language), drawing.value_text(observation.value),
                         words.say("figure.observation")});
  for (const SeriesForecast& forecast : drawing.trend.forecasts)
    if (has_interval(forecast))
      data.rows.push_back({period_text(forecast.period, language), drawing.forecast_text(forecast),
                           words.say("figure.forecast")});
  return data;
}

}  // namespace

std::optional<Figure> trend_figure(const FigureRequest& request) {
  const Wording words{request};
  const Series* series = series_of(request);
  const TrendResult* trend = trend_of(request);
  const auto has_value = [](const Observation& o) { return !o.value.is_missing(); };
  if (!series || !trend || std::none_of(series->observations.begin(), series->observations.end(), has_value))
    return std::nullopt;
  TrendDrawing drawing{words, *series, *trend,
                       trend_plot(*series, *trend, request.input.assessment.reference), main_kind(*series)};
  FigureSheet sheet(request, {"trend-" + series->code, title_of(drawing), subtitle_of(drawing),
                              words.say("figure.trend_description")});
  const double left = sheet.left() + drawing.axis_width();
  const double top = draw_unit(sheet, drawing) + kTrendWordsHeight;
  drawing.plot.area = {left, top, sheet.right() - left, kPlotHeight};
  drawing.draw(sheet.svg());
  const double bottom = draw_marks_key(sheet, drawing, drawing.plot.area.bottom() + kTrendYearsHeight + 4);
  return sheet.finished(bottom, data_of(drawing));
}

}  // namespace socta
