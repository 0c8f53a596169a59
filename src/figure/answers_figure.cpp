#include <algorithm>
#include <cmath>
#include <map>

#include "figure/cell_rows.h"
#include "figure/ticks.h"
#include "figure/workshop_figures.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kDotRadius = 7;
constexpr double kSmallestRadius = 2.5;
constexpr double kStackHeight = 168;  // dots shrink until the highest stack fits
constexpr double kAxisGap = 12;
constexpr double kPooledHeight = 34;
constexpr double kTickMost = 6;
constexpr std::size_t kMostMeaningLines = 8;
constexpr std::size_t kMostAnchored = 7;  // more points than this have no room for their words
constexpr double kAnchorGap = 10;

/// What is drawn, with its places.
struct Plot {
  const AskedColumn* column = nullptr;
  const CellOutcome* cell = nullptr;
  double low = 0;
  double high = 1;
  ScoreAxis axis{};
  double bottom = 0;  ///< of the stacks

  double at(double value) const { return axis.at(std::clamp((value - low) / (high - low), 0.0, 1.0)); }
};

bool is_anchored(const AskedColumn& column) {
  return column.points.size() > 1 && column.points.size() <= kMostAnchored;
}

// Half the width of the words below an end stands beyond the axis.
ScoreAxis axis_of(const FigureSheet& sheet, const AskedColumn& column) {
  const double width = sheet.right() - sheet.left();
  const double inset = is_anchored(column) ? width / static_cast<double>(column.points.size()) / 2 : 24;
  return {sheet.left() + inset, sheet.right() - inset};
}

// Answers in columns as wide as a dot, from the left.
std::map<int, std::size_t> stacks_of(const Plot& plot, double radius) {
  std::map<int, std::size_t> stacks;
  for (const auto& [value, count] : plot.cell->distribution)
    stacks[static_cast<int>(std::lround((plot.at(value) - plot.axis.from) / (2 * radius + 1)))] += count;
  return stacks;
}

std::size_t highest(const std::map<int, std::size_t>& stacks) {
  std::size_t most = 0;
  for (const auto& [place, count] : stacks) most = std::max(most, count);
  return most;
}

void draw_bars(Svg& svg, const Plot& plot, const std::map<int, std::size_t>& stacks, double radius) {
  const double unit = kStackHeight / static_cast<double>(highest(stacks));
  for (const auto& [place, count] : stacks) {
    const double height = unit * static_cast<double>(count);
    const double x = plot.axis.from + place * (2 * radius + 1);
    svg.rect({x - radius, plot.bottom - height, 2 * radius, height}, {Colour::accent, 0.8});
    svg.text({x, plot.bottom - height - 4}, std::to_string(count),
             {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
  }
}

void draw_dots(Svg& svg, const Plot& plot, const std::map<int, std::size_t>& stacks, double radius) {
  for (const auto& [place, count] : stacks)
    for (std::size_t i = 0; i < count; ++i)
      svg.circle({plot.axis.from + place * (2 * radius + 1),
                  plot.bottom - radius - 1 - static_cast<double>(i) * (2 * radius + 1)},
                 radius, {Colour::accent, 0.85});
}

void draw_answers(Svg& svg, const Plot& plot) {
  const auto wide = stacks_of(plot, kDotRadius);
  const double radius = std::min(
      kDotRadius, (kStackHeight / static_cast<double>(std::max<std::size_t>(highest(wide), 1)) - 1) / 2);
  if (radius < kSmallestRadius) return draw_bars(svg, plot, wide, kDotRadius);
  draw_dots(svg, plot, wide, radius);
}

double draw_anchors(Svg& svg, const Wording& words, const Plot& plot, double top) {
  const auto& points = plot.column->points;
  const double width = (plot.axis.to - plot.axis.from) / static_cast<double>(points.size() - 1) - kAnchorGap;
  double bottom = top;
  for (const ScalePoint& point : points) {
    const double x = plot.at(point.value);
    const auto label =
        wrapped(number_text(point.value, 0, words.request.language) + " " + words.name(point.label, ""),
                width, kSmallPx + 1, FontWeight::semibold, 2);
    svg.text({x, top + kSmallPx + 1}, label,
             {kSmallPx + 1, FontWeight::semibold, Colour::ink, Anchor::middle});
    const double below = top + static_cast<double>(label.size()) * (kSmallPx + 1) * kLineHeight + 3;
    const std::string anchor = words.name(point.anchor, "");
    if (anchor.empty()) {
      bottom = std::max(bottom, below);
      continue;
    }
    const auto lines = wrapped(anchor, width, kSmallPx, FontWeight::regular, 7);
    svg.text({x, below + kSmallPx}, lines, {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
    bottom = std::max(bottom, below + static_cast<double>(lines.size()) * kSmallPx * kLineHeight);
  }
  return bottom;
}

// Narrow sheets have the numbers under the axis, and what they mean in lines over the whole width.
double draw_anchor_list(FigureSheet& sheet, const Wording& words, const Plot& plot, double top) {
  double y = top + kSmallPx + 1;
  for (const ScalePoint& point : plot.column->points)
    sheet.svg().text({plot.at(point.value), y}, number_text(point.value, 0, words.request.language),
                     {kSmallPx + 1, FontWeight::semibold, Colour::ink, Anchor::middle});
  y += kAnchorGap;
  for (const ScalePoint& point : plot.column->points) {
    const std::string anchor = words.name(point.anchor, "");
    const std::string meaning = number_text(point.value, 0, words.request.language) + " " +
                                words.name(point.label, "") + (anchor.empty() ? "" : ": " + anchor);
    const auto lines = wrapped(meaning, sheet.width(), kSmallPx, FontWeight::regular, kMostMeaningLines);
    sheet.svg().text({sheet.left(), y + kSmallPx}, lines, {kSmallPx, FontWeight::regular, Colour::quiet});
    y += static_cast<double>(lines.size()) * kSmallPx * kLineHeight + 3;
  }
  return y;
}

double draw_ticks(Svg& svg, const Wording& words, const Plot& plot, double top) {
  const Ticks ticks = round_ticks(plot.low, plot.high, kTickMost);
  for (const double value : ticks.values) {
    const std::string text = plot.column->unit == ColumnUnit::percent
                                 ? words.percent(value / 100)
                                 : number_text(value, ticks.decimals, words.request.language);
    svg.text({plot.at(value), top + kSmallPx + 1}, text,
             {kSmallPx + 1, FontWeight::regular, Colour::quiet, Anchor::middle});
  }
  return top + kSmallPx + 6;
}

double draw_scale(FigureSheet& sheet, const Wording& words, const Plot& plot) {
  Svg& svg = sheet.svg();
  const double y = plot.bottom;
  svg.line({plot.axis.from, y}, {plot.axis.to, y}, {Colour::quiet, 1});
  const double top = y + kAxisGap;
  if (!is_anchored(*plot.column)) return draw_ticks(svg, words, plot, top);
  return sheet.is_narrow() ? draw_anchor_list(sheet, words, plot, top) : draw_anchors(svg, words, plot, top);
}

std::string pooled_text(const Wording& words, const Plot& plot) {
  const CellOutcome& cell = *plot.cell;
  const auto value = [&](double number) { return value_text(words, *plot.column, number); };
  if (!cell.low || !cell.high)
    return words.say("workshop_figure.pooled_value", {{"value", value(*cell.best)}});
  return words.say(
      "workshop_figure.pooled_interval",
      {{"value", value(*cell.best)}, {"interval", words.range(value(*cell.low), value(*cell.high))}});
}

// The pooled value above the stacks, its words on the side where there is room.
void draw_pooled(Svg& svg, const Wording& words, const Plot& plot, double y) {
  if (!plot.cell->best) return;
  const double x = plot.at(*plot.cell->best);
  if (plot.cell->low && plot.cell->high)
    svg.line({plot.at(*plot.cell->low), y}, {plot.at(*plot.cell->high), y}, {Colour::harm, 3, 0.5});
  svg.line({x, y}, {x, plot.bottom}, {Colour::harm, 1, 0.6, true});
  svg.circle({x, y}, 6, {Colour::harm});
  const std::string text = pooled_text(words, plot);
  const double half = text_width(text, kLabelPx, FontWeight::semibold) / 2;
  const double centre = std::clamp(x, plot.axis.from - 16 + half,
                                   std::max(plot.axis.to + 16 - half, plot.axis.from - 16 + half));
  svg.text({centre, y - 11}, text, {kLabelPx, FontWeight::semibold, Colour::ink, Anchor::middle});
}

void draw_own(Svg& svg, const Wording& words, const Plot& plot, double own, double top) {
  const double x = plot.at(own);
  svg.line({x, top + 16}, {x, plot.bottom}, {Colour::class_4, 2.5});
  const std::string text = words.say("workshop_figure.own");
  const bool at_end = x + text_width(text, kLabelPx) + 8 > plot.axis.to + 24;
  svg.text({x + (at_end ? -6.0 : 6.0), top + 26}, text,
           {kLabelPx, FontWeight::semibold, Colour::class_4, at_end ? Anchor::end : Anchor::start});
}

FigureText text_of(const Wording& words, const ExerciseOutcome& exercise, const CellOutcome& cell) {
  const JudgementRules& rules = words.request.input.methodology.judgement;
  const std::string name = cell_name(words, exercise, cell);
  const std::vector<MessageArgument> told = {
      {"name", name},
      {"answers", static_cast<std::int64_t>(cell.answers)},
      {"unknown", static_cast<std::int64_t>(cell.cannot_assess)},
      {"near", words.percent(cell.agreement.value_or(0))},
      {"judged", cell.agreement ? (*cell.agreement >= rules.consensus_share ? "agreed" : "differ") : "one"}};
  return {"workshop-answers-" + std::to_string(exercise.position) + "-" + cell.item + "-" + cell.column,
          words.say("workshop_figure.answers_title", told),
          words.say("workshop_figure.answers_subtitle", told),
          words.say("workshop_figure.answers_description", told)};
}

FigureData data_of(const Wording& words, const Plot& plot) {
  FigureData data{{words.say("workshop_figure.value"), words.say("workshop_figure.answers")}};
  for (const auto& [value, count] : plot.cell->distribution)
    data.rows.push_back({value_text(words, *plot.column, value), words.count(count)});
  return data;
}

}  // namespace

std::optional<Figure> answers_figure(const FigureRequest& request, const ExerciseOutcome& exercise,
                                     std::string_view item, std::string_view column,
                                     std::optional<double> own) {
  const CellOutcome* cell = find_cell(exercise, item, column);
  const AskedColumn* asked = find_column(exercise, column);
  if (!cell || !asked || cell->distribution.empty()) return std::nullopt;
  const Wording words{request};
  FigureSheet sheet(request, text_of(words, exercise, *cell));
  const auto [low, high] = extent_of(*asked, *cell);
  const double pooled = sheet.top() + kPooledHeight;
  const double stacks = pooled + (own ? 40 : 16);
  const Plot plot{asked, cell, low, high, axis_of(sheet, *asked), stacks + kStackHeight};
  if (own) draw_own(sheet.svg(), words, plot, *own, pooled);
  draw_answers(sheet.svg(), plot);
  draw_pooled(sheet.svg(), words, plot, pooled);
  const double bottom = draw_scale(sheet, words, plot);
  return sheet.finished(bottom, data_of(words, plot));
}

}  // namespace socta
