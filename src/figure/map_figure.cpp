#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/label_placement.h"
#include "figure/map_shapes.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kHeightShare = 0.72;
constexpr double kMark = 3;
constexpr double kLabelFontPx = 11.5;
constexpr double kLabelWidth = 150;
constexpr double kPadding = 3;

/// An item with the area that bears its code.
struct MappedItem {
  const ItemResult* item = nullptr;
  const MapShape* shape = nullptr;
};

struct ItemMap {
  std::vector<MappedItem> mapped{};  ///< most dangerous first
  std::vector<const ItemResult*> off_the_map{};
};

ItemMap item_map(const Results& results, const MapShapes& map) {
  ItemMap items;
  for (const ItemResult* item : ranked_items(results)) {
    const auto shape = std::find_if(map.shapes.begin(), map.shapes.end(),
                                    [item](const MapShape& each) { return each.code == item->item; });
    if (shape == map.shapes.end()) {
      items.off_the_map.push_back(item);
    } else {
      items.mapped.push_back({item, &*shape});
    }
  }
  return items;
}

std::vector<std::string> name_lines(const Wording& words, const ItemResult& item) {
  const std::size_t most = words.request.px < kNarrowSheet ? 4 : 2;
  return wrapped(words.item(item.item), kLabelWidth, kLabelFontPx, FontWeight::semibold, most);
}

std::vector<std::string> label_of(const Wording& words, const ItemResult& item) {
  std::vector<std::string> lines = name_lines(words, item);
  const std::string says =
      item.score ? words.class_of_item(item) + " · " + words.score(*item.score) : words.class_of_item(item);
  for (std::string& line : wrapped(says, kLabelWidth, kLabelFontPx, FontWeight::regular, 2))
    lines.push_back(std::move(line));
  return lines;
}

std::string short_label(const Wording& words, const ItemResult& item) { return words.rank(item); }

LabelSize size_of(const std::vector<std::string>& lines) {
  return {widest(lines, kLabelFontPx, FontWeight::semibold) + 2 * kPadding,
          static_cast<double>(lines.size()) * kLabelFontPx * kLineHeight + kPadding};
}

std::string tooltip(const Wording& words, const ItemResult& item) {
  if (!item.score) return words.say("figure.ranking_tooltip_unknown", {{"item", words.item(item.item)}});
  return words.say("figure.map_tooltip",
                   {{"item", words.item(item.item)},
                    {"class", words.class_of_item(item)},
                    {"score", words.score(*item.score)},
                    {"interval", words.range(words.score(item.spread.quantiles.front()),
                                             words.score(item.spread.quantiles.back()))}});
}

// Areas that are assessed in the colour of their class, hatched where nothing is known, the others pale.
void draw_areas(Svg& svg, const Wording& words, const MapShapes& map, const ItemMap& items) {
  for (const MapShape& shape : map.shapes)
    if (std::none_of(items.mapped.begin(), items.mapped.end(),
                     [&shape](const MappedItem& mapped) { return mapped.shape == &shape; }))
      svg.area(shape.outline, {Colour::shade, 1, Colour::line});
  for (const MappedItem& mapped : items.mapped)
    svg.with_tooltip(tooltip(words, *mapped.item), [&] {
      if (mapped.item->score) {
        svg.area(mapped.shape->outline, {colour_of_item(words, *mapped.item), 1, Colour::ground});
      } else {
        svg.area(mapped.shape->outline, {Colour::ground, 1, Colour::hatch});
        svg.unknown_area(mapped.shape->outline);
      }
    });
}

void draw_label(Svg& svg, const Wording& words, const MappedItem& mapped, const PlacedLabel& placed) {
  if (placed.far) svg.line(mapped.shape->inside, placed.nearest_to(mapped.shape->inside), {Colour::ink, 0.8});
  const auto lines =
      placed.is_shorter ? std::vector{short_label(words, *mapped.item)} : label_of(words, *mapped.item);
  svg.rect(placed.box, {Colour::ground}, 2);
  const double x = placed.box.x + kPadding;
  double y = placed.box.y + placed.box.height / 2 -
             static_cast<double>(lines.size() - 1) / 2 * kLabelFontPx * kLineHeight;
  const std::size_t names = placed.is_shorter ? 1 : name_lines(words, *mapped.item).size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    svg.centred_text({x, y}, {lines[i]},
                     {kLabelFontPx, i < names ? FontWeight::semibold : FontWeight::regular});
    y += kLabelFontPx * kLineHeight;
  }
}

// Labels beside marks in the areas, or ranks where a name finds no room; returns the items of those.
std::vector<const ItemResult*> draw_labels(Svg& svg, const Wording& words, const Box& box,
                                           const ItemMap& items) {
  std::vector<LabelWish> wishes;
  for (const MappedItem& mapped : items.mapped)
    wishes.push_back({mapped.shape->inside, size_of(label_of(words, *mapped.item)),
                      size_of({short_label(words, *mapped.item)})});
  const auto placed = place_labels(wishes, kMark, box);
  std::vector<const ItemResult*> unplaced;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const MappedItem& mapped = items.mapped[i];
    if (placed[i]) draw_label(svg, words, mapped, *placed[i]);
    if (!placed[i] || placed[i]->is_shorter) unplaced.push_back(mapped.item);
    svg.circle(mapped.shape->inside, kMark, {Colour::ink, 1, Colour::ground});
  }
  return unplaced;
}

std::string key_text(const Wording& words, const std::vector<const ItemResult*>& items) {
  std::string key;
  for (const ItemResult* item : items)
    key += (key.empty() ? "" : " · ") + words.rank(*item) + "\u00a0" + words.item(item->item) + " (" +
           words.class_of_item(*item) + ")";
  return key;
}

std::string names_of(const Wording& words, const std::vector<const ItemResult*>& items) {
  std::string names;
  for (const ItemResult* item : items) names += (names.empty() ? "" : ", ") + words.item(item->item);
  return names;
}

double draw_small(FigureSheet& sheet, const std::string& text, double top) {
  if (text.empty()) return top;
  const auto lines = wrapped(text, sheet.right() - sheet.left(), kSmallPx, FontWeight::regular, 40);
  sheet.svg().text({sheet.left(), top + kSmallPx + 4}, lines, {kSmallPx, FontWeight::regular, Colour::quiet});
  return top + 4 + static_cast<double>(lines.size()) * kSmallPx * kLineHeight;
}

FigureText text_of(const Wording& words, const std::vector<const ItemResult*>& items) {
  const ItemResult& first = *items.front();
  const std::vector<MessageArgument> arguments = {{"item", words.item(first.item)},
                                                  {"class", words.class_of_item(first)},
                                                  {"count", static_cast<std::int64_t>(first.tied_with + 1)}};
  std::string title = words.say("figure.map_title_unknown");
  if (first.score)
    title = words.say(first.tied_with > 0 ? "figure.ranking_title_tied" : "figure.ranking_title", arguments);
  return {"map", std::move(title), words.subtitle("figure.map_subtitle"),
          words.say("figure.map_description", {{"places", names_of(words, items)}})};
}

FigureData data_of(const Wording& words, const std::vector<const ItemResult*>& items) {
  FigureData data{{words.say("ranking.rank"), words.form(), words.say("ranking.class"),
                   words.say("ranking.danger"), words.say("ranking.interval"), words.say("ranking.known")},
                  {}};
  for (const ItemResult* item : items) {
    const auto& quantiles = item->spread.quantiles;
    data.rows.push_back({words.rank(*item), words.item(item->item), words.class_of_item(*item),
                         item->score ? words.score(*item->score) : "–",
                         words.range(words.score(quantiles.front()), words.score(quantiles.back())),
                         words.percent(item->coverage.weight_known)});
  }
  return data;
}

}  // namespace

std::optional<Figure> map_figure(const FigureRequest& request) {
  const Wording words{request};
  const AreaMap& areas = request.input.assessment.map;
  const auto ranked = ranked_items(request.results);
  if (ranked.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, ranked));
  const double width = sheet.right() - sheet.left();
  const MapShapes map = map_shapes(areas.shapes, {sheet.left(), sheet.top()}, width, width * kHeightShare);
  const ItemMap items = item_map(request.results, map);
  if (items.mapped.empty()) return std::nullopt;
  const Box box{sheet.left(), map.box.y, width, map.box.height};
  draw_areas(sheet.svg(), words, map, items);
  double bottom = box.bottom() + 4;
  bottom = draw_small(sheet, key_text(words, draw_labels(sheet.svg(), words, box, items)), bottom);
  if (!items.off_the_map.empty())
    bottom = draw_small(
        sheet, words.say("figure.map_without", {{"items", names_of(words, items.off_the_map)}}), bottom);
  bottom = draw_small(sheet, words.name(areas.source, ""), bottom);
  return sheet.finished(bottom, data_of(words, ranked));
}

}  // namespace socta
