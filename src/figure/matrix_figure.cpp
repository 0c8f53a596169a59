#include <algorithm>
#include <cmath>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/label_placement.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kMiddle = 0.5;
constexpr double kRadius = 6;
constexpr double kLabelWidth = 150;
constexpr double kLabelFontPx = 11.5;
constexpr double kAxisRoom = 30;
constexpr double kHeightShare = 0.68;

using Items = std::vector<const ItemResult*>;

/// The part of an axis that is shown, in [0, 1].
struct Range {
  double low = 0;
  double high = 1;
};

struct Plot {
  Box area{};
  Range threat{};
  Range damage{};

  Point at(double threat_score, double damage_score) const {
    return {area.x + (threat_score - threat.low) / (threat.high - threat.low) * area.width,
            area.bottom() - (damage_score - damage.low) / (damage.high - damage.low) * area.height};
  }
  Point at(const ItemResult& item) const { return at(*item.threat, *item.damage); }
};

Items on_both_axes(const Results& results) {
  Items items = ranked_items(results);
  std::erase_if(items, [](const ItemResult* item) { return !item->threat || !item->damage; });
  return items;
}

// Whole tenths around the values, with the middle of the scale in sight.
Range range_of(const Items& items, const std::optional<double> ItemResult::*axis) {
  double low = kMiddle - 0.1;
  double high = kMiddle + 0.1;
  for (const ItemResult* item : items) {
    low = std::min(low, *(item->*axis));
    high = std::max(high, *(item->*axis));
  }
  return {std::max(0.0, std::floor(low * 10 - 0.3) / 10), std::min(1.0, std::ceil(high * 10 + 0.3) / 10)};
}

std::vector<double> ticks_of(const Range& range) {
  std::vector<double> ticks;
  for (int tenth = 0; tenth <= 10; ++tenth) {
    const double score = tenth / 10.0;
    if (score > range.low - 1e-9 && score < range.high + 1e-9) ticks.push_back(score);
  }
  return ticks;
}

void draw_axes(Svg& svg, const Wording& words, const Plot& plot) {
  const Box& area = plot.area;
  svg.rect(area, {Colour::shade});
  const Point middle = plot.at(kMiddle, kMiddle);
  svg.rect({middle.x, area.y, area.right() - middle.x, middle.y - area.y}, {Colour::line, 0.6});
  svg.line({middle.x, area.y}, {middle.x, area.bottom()}, {Colour::hatch, 1, 1, true});
  svg.line({area.x, middle.y}, {area.right(), middle.y}, {Colour::hatch, 1, 1, true});
  const TextStyle quiet{kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle};
  for (const double tick : ticks_of(plot.threat))
    svg.text({plot.at(tick, plot.damage.low).x, area.bottom() + 15}, words.part(tick), quiet);
  for (const double tick : ticks_of(plot.damage))
    svg.centred_text({area.x - 8, plot.at(plot.threat.low, tick).y}, {words.part(tick)},
                     {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
  svg.text({area.x, area.y - 10}, words.say("figure.damage"), {kLabelPx, FontWeight::semibold});
  svg.text({area.right(), area.bottom() + 33}, words.say("figure.threat"),
           {kLabelPx, FontWeight::semibold, Colour::ink, Anchor::end});
}

LabelSize size_of(const std::vector<std::string>& lines) {
  return {widest(lines, kLabelFontPx), static_cast<double>(lines.size()) * kLabelFontPx * kLineHeight};
}

std::vector<LabelWish> wishes_of(const Wording& words, const Plot& plot, const Items& items) {
  std::vector<LabelWish> wishes;
  for (const ItemResult* item : items) {
    const auto lines = wrapped(words.item(item->item), kLabelWidth, kLabelFontPx);
    wishes.push_back({plot.at(*item), size_of(lines), size_of({words.rank(*item)})});
  }
  return wishes;
}

void draw_label(Svg& svg, const Wording& words, const ItemResult& item, Point mark,
                const PlacedLabel& label) {
  if (label.far) svg.line(mark, label.nearest_to(mark), {Colour::hatch, 0.8});
  const auto lines = label.is_shorter ? std::vector{words.rank(item)}
                                      : wrapped(words.item(item.item), kLabelWidth, kLabelFontPx);
  const bool left_of_mark = label.box.right() <= mark.x;
  const double x = left_of_mark ? label.box.right() : label.box.x;
  svg.centred_text(
      {x, label.box.y + label.box.height / 2}, lines,
      {kLabelFontPx, FontWeight::regular, Colour::ink, left_of_mark ? Anchor::end : Anchor::start});
}

std::string tooltip(const Wording& words, const ItemResult& item) {
  return words.say("figure.matrix_tooltip", {{"item", words.item(item.item)},
                                             {"threat", words.part(*item.threat)},
                                             {"damage", words.part(*item.damage)},
                                             {"class", words.class_of_item(item)}});
}

// Names that find no room beside their marks, by the ranks that stand there instead; returns the bottom.
double draw_key(FigureSheet& sheet, const Wording& words, const Items& unplaced, double top) {
  if (unplaced.empty()) return top;
  std::string key;
  for (const ItemResult* item : unplaced)
    key += (key.empty() ? "" : " · ") + words.rank(*item) + "\u00a0" + words.item(item->item);
  const auto lines = wrapped(key, sheet.right() - sheet.left(), kSmallPx, FontWeight::regular, 40);
  sheet.svg().text({sheet.left(), top + 20}, lines, {kSmallPx, FontWeight::regular, Colour::quiet});
  return top + 20 + static_cast<double>(lines.size() - 1) * kSmallPx * kLineHeight + 4;
}

// Draws the names beside their marks, or the ranks of those that find no room; returns those.
Items draw_names(Svg& svg, const Wording& words, const Plot& plot, const Items& items) {
  const Point middle = plot.at(kMiddle, kMiddle);
  const std::vector<Box> middle_lines = {{middle.x - 1, plot.area.y, 2, plot.area.height},
                                         {plot.area.x, middle.y - 1, plot.area.width, 2}};
  const auto labels = place_labels(wishes_of(words, plot, items), kRadius, plot.area, middle_lines);
  Items unplaced;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (labels[i]) draw_label(svg, words, *items[i], plot.at(*items[i]), *labels[i]);
    if (!labels[i] || labels[i]->is_shorter) unplaced.push_back(items[i]);
  }
  return unplaced;
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{{words.say("ranking.rank"), words.form(), words.say("figure.threat"),
                   words.say("figure.damage"), words.say("ranking.class")},
                  {}};
  for (const ItemResult* item : items)
    data.rows.push_back({words.rank(*item), words.item(item->item), words.part(*item->threat),
                         words.part(*item->damage), words.class_of_item(*item)});
  return data;
}

FigureText text_of(const Wording& words, const Items& items) {
  const auto above = std::count_if(items.begin(), items.end(), [](const ItemResult* item) {
    return *item->threat > kMiddle && *item->damage > kMiddle;
  });
  const std::vector<MessageArgument> counts = {{"above", std::to_string(above)},
                                               {"all", std::to_string(items.size())}};
  return {"matrix", words.say("figure.matrix_title", counts),
          words.subtitle("figure.matrix_subtitle", {{"range", words.part_range()}}),
          words.say("figure.matrix_description", counts)};
}

}  // namespace

std::optional<Figure> matrix_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = on_both_axes(request.results);
  if (items.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, items));
  const double width = sheet.right() - sheet.left() - kAxisRoom;
  const Plot plot{{sheet.left() + kAxisRoom, sheet.top() + 24, width, width * kHeightShare},
                  range_of(items, &ItemResult::threat),
                  range_of(items, &ItemResult::damage)};
  draw_axes(sheet.svg(), words, plot);
  const Items unplaced = draw_names(sheet.svg(), words, plot, items);
  for (const ItemResult* item : items)
    sheet.svg().with_tooltip(tooltip(words, *item), [&] {
      sheet.svg().circle(plot.at(*item), kRadius, {colour_of_item(words, *item), 1, Colour::ground});
    });
  const double bottom = draw_key(sheet, words, unplaced, plot.area.bottom() + 38);
  return sheet.finished(bottom, data_of(words, items));
}

}  // namespace socta
