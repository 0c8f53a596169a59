#include "figure/trend_drawing.h"

#include <algorithm>
#include <cmath>

#include "figure/label_layout.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kWordLine = 18;
constexpr double kYearRoom = 38;
constexpr double kQuietDot = 0.7 * kTrendDot;

bool has_whole_numbers(const Series& series) {
  return std::all_of(series.observations.begin(), series.observations.end(), [](const Observation& o) {
    return o.value.low.value_or(0) == std::floor(o.value.low.value_or(0));
  });
}

std::string value_number(const TrendDrawing& drawing, double value) {
  const int decimals = drawing.plot.ticks.decimals + (has_whole_numbers(drawing.series) ? 0 : 1);
  return number_text(value, decimals, drawing.words.request.language);
}

std::optional<double> middle_of(const ObservedValue& value) {
  if (value.low && value.high) return (*value.low + *value.high) / 2;
  return value.low ? value.low : value.high;
}

void draw_value_axis(Svg& svg, const TrendDrawing& drawing) {
  const TrendPlot& plot = drawing.plot;
  for (const double value : plot.ticks.values) {
    const double y = plot.at_value(value);
    svg.line({plot.area.x, y}, {plot.area.right(), y}, {Colour::line});
    svg.centred_text({plot.area.x - 8, y}, {drawing.axis_number(value)},
                     {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
  }
}

void draw_time_axis(Svg& svg, const TrendPlot& plot) {
  const int years = (plot.end_month - plot.first_month) / 12;
  const int each = std::max(1, static_cast<int>(std::ceil(years * kYearRoom / plot.area.width)));
  for (int i = 0; i < years; ++i) {
    const double x = plot.at_month(plot.first_month + 12.0 * i);
    svg.line({x, plot.area.bottom()}, {x, plot.area.bottom() + 4}, {Colour::hatch});
    if (i % each == 0)
      svg.text({plot.at_month(plot.first_month + 12.0 * i + 6), plot.area.bottom() + 16},
               std::to_string(plot.first_month / 12 + i),
               {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
  }
}

double held_centre(double wish, double width, const Box& area) {
  return std::clamp(wish, area.x + width / 2, std::max(area.x + width / 2, area.right() - width / 2));
}

void draw_reference_period(Svg& svg, const TrendDrawing& drawing) {
  const TrendPlot& plot = drawing.plot;
  const PeriodRange& reference = drawing.words.request.input.assessment.reference;
  const double from = plot.at_month(first_month(reference.from));
  const double to = plot.at_month(last_month(reference.to) + 1);
  svg.rect({from, plot.area.y, to - from, plot.area.height}, {Colour::shade});
  const auto word = wrapped(drawing.words.say("figure.reference_period"), plot.area.width, kSmallPx,
                            FontWeight::regular, 1);
  const double x = held_centre((from + to) / 2, widest(word, kSmallPx), plot.area);
  svg.text({x, plot.area.y - kWordLine - 6}, word,
           {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
}

void draw_breaks(Svg& svg, const TrendDrawing& drawing) {
  const TrendPlot& plot = drawing.plot;
  const std::string word = drawing.words.say("figure.structural_break");
  std::vector<double> wishes;
  for (const Period& after : drawing.trend.breaks) wishes.push_back(plot.at_month(first_month(after)));
  for (const double x : wishes)
    svg.line({x, plot.area.y - 4}, {x, plot.area.bottom()}, {Colour::harm, 1.2, 1, true});
  const double width = text_width(word, kSmallPx);
  const auto room = static_cast<std::size_t>(plot.area.width / (width + 8));
  if (wishes.empty() || wishes.size() > room) return;
  const auto centres =
      spread_out(wishes, std::vector<double>(wishes.size(), width), 8, plot.area.x, plot.area.right());
  for (const double x : centres)
    svg.text({x, plot.area.y - 8}, word, {kSmallPx, FontWeight::regular, Colour::harm, Anchor::middle});
}

// The line leaves out gaps and joins only periods of one kind.
void draw_line(Svg& svg, const TrendDrawing& drawing) {
  const Observation* before = nullptr;
  for (const Observation& observation : drawing.series.observations) {
    const auto value = middle_of(observation.value);
    const bool joins = value && observation.period.kind == drawing.kind;
    if (joins && before && shifted(before->period, 1) == observation.period)
      svg.line({drawing.plot.at(before->period), drawing.plot.at_value(*middle_of(before->value))},
               {drawing.plot.at(observation.period), drawing.plot.at_value(*value)}, {Colour::hatch, 1.4});
    if (observation.period.kind == drawing.kind) before = value ? &observation : nullptr;
  }
}

void draw_observation(Svg& svg, const TrendDrawing& drawing, const Observation& observation) {
  const TrendPlot& plot = drawing.plot;
  const double x = plot.at(observation.period);
  const ObservedValue& value = observation.value;
  if (value.is_missing()) {
    svg.unknown({x - kTrendDot, plot.area.y, 2 * kTrendDot, plot.area.height});
    return;
  }
  const double y = plot.at_value(*middle_of(value));
  if (!value.is_exact())
    svg.line({x, plot.at_value(value.low.value_or(plot.low))},
             {x, plot.at_value(value.high.value_or(plot.high))}, {Colour::accent, 4, 0.4});
  if (observation.period.kind != drawing.kind) {
    draw_partial_period(svg, {x, y});
  } else {
    const bool quiet = drawing.kind != PeriodKind::year && !drawing.is_compared(observation.period);
    svg.circle({x, y}, quiet ? kQuietDot : kTrendDot, {quiet ? Colour::hatch : Colour::accent});
  }
}

void draw_observations(Svg& svg, const TrendDrawing& drawing) {
  for (const Observation& observation : drawing.series.observations) {
    const std::string tooltip = period_text(observation.period, drawing.words.request.language) + ": " +
                                drawing.value_text(observation.value);
    svg.with_tooltip(tooltip, [&] { draw_observation(svg, drawing, observation); });
  }
}

// An interval that leaves the plane ends in a point upwards.
void draw_forecast(Svg& svg, const TrendDrawing& drawing, const SeriesForecast& forecast) {
  const TrendPlot& plot = drawing.plot;
  const double x = plot.at(forecast.period);
  svg.line({x, plot.at_value(*forecast.low)}, {x, plot.at_value(*forecast.high)},
           {Colour::accent, 2, 0.8, true});
  if (*forecast.high > plot.high)
    svg.polygon({{x - 4, plot.area.y + 7}, {x + 4, plot.area.y + 7}, {x, plot.area.y}}, {Colour::accent});
  if (forecast.mean && *forecast.mean <= plot.high)
    svg.circle({x, plot.at_value(*forecast.mean)}, kTrendDot, {Colour::ground, 1, Colour::accent});
}

void draw_forecasts(Svg& svg, const TrendDrawing& drawing) {
  for (const SeriesForecast& forecast : drawing.trend.forecasts) {
    if (!has_interval(forecast)) continue;
    const std::string tooltip =
        drawing.words.say("figure.trend_tooltip_forecast",
                          {{"period", period_text(forecast.period, drawing.words.request.language)},
                           {"interval", drawing.forecast_text(forecast)},
                           {"probability", drawing.words.percent(forecast.probability)}});
    svg.with_tooltip(tooltip, [&] { draw_forecast(svg, drawing, forecast); });
  }
}

// Observations that carry their numbers: the last, and the one that it is compared with.
bool is_numbered(const TrendDrawing& drawing, const Observation& observation) {
  const Observation& last = drawing.series.observations.back();
  return &observation == &last ||
         (drawing.is_compared(observation.period) && observation.period == years_later(last.period, -1));
}

void draw_numbers(Svg& svg, const TrendDrawing& drawing) {
  const TextStyle style{kSmallPx + 1, FontWeight::semibold, Colour::ink, Anchor::middle};
  std::optional<Box> before;
  for (const Observation& observation : drawing.series.observations) {
    const auto value = middle_of(observation.value);
    if (!value || !is_numbered(drawing, observation)) continue;
    const std::string text = drawing.value_text(observation.value);
    const double x = held_centre(drawing.plot.at(observation.period),
                                 text_width(text, style.px, style.weight), drawing.plot.area);
    const Point at{x, std::max(drawing.plot.at_value(*value) - 10, drawing.plot.area.y + style.px)};
    const Box box = text_box(at, text, style);
    if (before && box.overlaps(*before)) continue;
    svg.rect({box.x - 2, box.y + 1, box.width + 4, box.height - 2}, {Colour::ground, 0.85}, 2);
    svg.text(at, text, style);
    before = box;
  }
}

}  // namespace

std::string TrendDrawing::axis_number(double value) const {
  return number_text(value, plot.ticks.decimals, words.request.language);
}

std::string TrendDrawing::value_text(const ObservedValue& value) const {
  if (value.is_missing()) return "–";
  if (!value.high) return ">" + value_number(*this, *value.low);
  if (!value.low) return "<" + value_number(*this, *value.high);
  const std::string low = value_number(*this, *value.low);
  return value.is_exact() ? low : words.range(low, value_number(*this, *value.high));
}

std::string TrendDrawing::forecast_text(const SeriesForecast& forecast) const {
  return words.range(value_number(*this, *forecast.low), value_number(*this, *forecast.high));
}

bool TrendDrawing::is_compared(const Period& period) const {
  return kind != PeriodKind::year && comparable(period, series.observations.back().period);
}

double TrendDrawing::axis_width() const {
  constexpr double kToNumbers = 10;
  return kToNumbers +
         std::max(text_width(axis_number(plot.high), kSmallPx), text_width(axis_number(plot.low), kSmallPx));
}

void TrendDrawing::draw(Svg& svg) const {
  draw_reference_period(svg, *this);
  draw_value_axis(svg, *this);
  draw_time_axis(svg, plot);
  draw_breaks(svg, *this);
  draw_line(svg, *this);
  draw_observations(svg, *this);
  draw_forecasts(svg, *this);
  draw_numbers(svg, *this);
}

void draw_partial_period(Svg& svg, Point at) {
  svg.polygon({{at.x, at.y - 6}, {at.x + 6, at.y}, {at.x, at.y + 6}, {at.x - 6, at.y}},
              {Colour::ground, 1, Colour::accent});
}

bool has_interval(const SeriesForecast& forecast) { return forecast.low && forecast.high; }

}  // namespace socta
